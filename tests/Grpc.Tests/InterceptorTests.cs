using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Tests.Probing;

namespace Grpc.Tests;

public sealed class InterceptorTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Client_interceptors_see_a_call_in_the_order_given()
    {
        await using var server = await ProbeServer.StartAsync();
        var order = new List<string>();
        var invoker = server.Channel.Intercept(new Recording("first", order), new Recording("second", order));

        await new Probe.ProbeClient(invoker).EchoAsync(new Note { Text = "x" }, cancellationToken: Ct);

        Assert.Equal(["first", "second"], order);
    }

    [Fact]
    public async Task A_header_can_be_added_to_every_call_of_a_channel()
    {
        await using var server = await ProbeServer.StartAsync();
        var invoker = server.Channel.Intercept(headers =>
        {
            headers.Add("probe-added", "yes");
            return headers;
        });

        using var call = new Probe.ProbeClient(invoker).EchoAsync(new Note { Text = "x" }, cancellationToken: Ct);
        await call;

        Assert.Equal("yes", call.GetTrailers().GetValue("probe-added"));
    }

    [Fact]
    public async Task A_server_interceptor_sees_every_kind_of_call()
    {
        await using var server = await ProbeServer.StartAsync(options => options.Interceptors.Add<Sighting>());

        await server.Client.EchoAsync(new Note { Text = "x" }, cancellationToken: Ct);
        using var repeat = server.Client.Repeat(new Note { Count = 1 }, cancellationToken: Ct);
        while (await repeat.ResponseStream.MoveNext(Ct))
        {
            Assert.Equal(1, repeat.ResponseStream.Current.Count);
        }

        using var join = server.Client.Join(cancellationToken: Ct);
        await join.RequestStream.CompleteAsync();
        await join;
        using var talk = server.Client.Talk(cancellationToken: Ct);
        await talk.RequestStream.CompleteAsync();
        Assert.False(await talk.ResponseStream.MoveNext(Ct));

        Assert.Equal(
            ["/journey.probe.v1.Probe/Echo", "/journey.probe.v1.Probe/Repeat", "/journey.probe.v1.Probe/Join", "/journey.probe.v1.Probe/Talk"],
            server.Sightings.Intercepted);
    }

    sealed class Recording(string name, List<string> order) : Interceptor
    {
        public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
            TRequest request,
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
        {
            order.Add(name);
            return continuation(request, context);
        }
    }

    sealed class Sighting(ProbeSightings sightings) : Interceptor
    {
        public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
        {
            sightings.Intercepted.Add(context.Method);
            return continuation(request, context);
        }

        public override Task ServerStreamingServerHandler<TRequest, TResponse>(
            TRequest request,
            IServerStreamWriter<TResponse> responseStream,
            ServerCallContext context,
            ServerStreamingServerMethod<TRequest, TResponse> continuation)
        {
            sightings.Intercepted.Add(context.Method);
            return continuation(request, responseStream, context);
        }

        public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
            IAsyncStreamReader<TRequest> requestStream,
            ServerCallContext context,
            ClientStreamingServerMethod<TRequest, TResponse> continuation)
        {
            sightings.Intercepted.Add(context.Method);
            return continuation(requestStream, context);
        }

        public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
            IAsyncStreamReader<TRequest> requestStream,
            IServerStreamWriter<TResponse> responseStream,
            ServerCallContext context,
            DuplexStreamingServerMethod<TRequest, TResponse> continuation)
        {
            sightings.Intercepted.Add(context.Method);
            return continuation(requestStream, responseStream, context);
        }
    }
}
