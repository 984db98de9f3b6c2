using Grpc.Core;
using Grpc.Tests.Probing;

namespace Grpc.Tests;

public sealed class KindsOfCallTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_unary_call_is_answered()
    {
        await using var server = await ProbeServer.StartAsync();

        var answer = await server.Client.EchoAsync(new Note { Text = "hello 旅程" }, cancellationToken: Ct);

        Assert.Equal("hello 旅程", answer.Text);
    }

    [Fact]
    public async Task A_blocking_unary_call_is_answered()
    {
        await using var server = await ProbeServer.StartAsync();

        var answer = await Task.Run(() => server.Client.Echo(new Note { Text = "hello" }, cancellationToken: Ct), Ct);

        Assert.Equal("hello", answer.Text);
    }

    [Fact]
    public async Task A_server_streams_its_answers()
    {
        await using var server = await ProbeServer.StartAsync();
        using var call = server.Client.Repeat(new Note { Text = "again", Count = 100 }, cancellationToken: Ct);

        var counts = new List<int>();
        await foreach (var note in call.ResponseStream.ReadAllAsync(Ct))
        {
            counts.Add(note.Count);
        }

        Assert.Equal(Enumerable.Range(1, 100), counts);
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task A_client_streams_its_requests()
    {
        await using var server = await ProbeServer.StartAsync();
        using var call = server.Client.Join(cancellationToken: Ct);

        foreach (var text in new[] { "one", "two", "three" })
        {
            await call.RequestStream.WriteAsync(new Note { Text = text }, Ct);
        }

        await call.RequestStream.CompleteAsync();
        var answer = await call;

        Assert.Equal(("one two three", 3), (answer.Text, answer.Count));
    }

    [Fact]
    public async Task Both_sides_stream_in_turn()
    {
        await using var server = await ProbeServer.StartAsync();
        using var call = server.Client.Talk(cancellationToken: Ct);

        for (var i = 1; i <= 10; i++)
        {
            await call.RequestStream.WriteAsync(new Note { Text = $"note {i}" }, Ct);
            Assert.True(await call.ResponseStream.MoveNext(Ct));
            Assert.Equal(($"note {i}", i), (call.ResponseStream.Current.Text, call.ResponseStream.Current.Count));
        }

        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(Ct));
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task A_service_can_be_mapped_from_its_definition()
    {
        await using var server = await ProbeServer.StartAsync(
            map: routes => Microsoft.AspNetCore.Builder.GrpcEndpointRouteBuilderExtensions.MapGrpcService(
                routes, Probe.BindService(new ProbeRpc(new ProbeSightings()))));

        var answer = await server.Client.EchoAsync(new Note { Text = "defined" }, cancellationToken: Ct);
        using var talk = server.Client.Talk(cancellationToken: Ct);
        await talk.RequestStream.WriteAsync(new Note { Text = "talked" }, Ct);
        Assert.True(await talk.ResponseStream.MoveNext(Ct));

        Assert.Equal("defined", answer.Text);
        Assert.Equal("talked", talk.ResponseStream.Current.Text);
    }
}
