using System.Net;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Tests.Probing;

namespace Grpc.Tests;

public sealed class CallDetailsTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Metadata_travels_both_ways_as_text_and_as_bytes()
    {
        await using var server = await ProbeServer.StartAsync();
        var headers = new Metadata { { "Probe-Text", "plain" }, { "probe-bytes-bin", [0, 127, 128, 255] } };

        using var call = server.Client.EchoAsync(new Note { Text = "x" }, headers, cancellationToken: Ct);
        await call;

        foreach (var received in new[] { await call.ResponseHeadersAsync, call.GetTrailers() })
        {
            Assert.Equal("plain", received.GetValue("probe-text"));
            Assert.Equal<byte[]>([0, 127, 128, 255], received.GetValueBytes("probe-bytes-bin")!);
        }
    }

    [Fact]
    public async Task A_failure_keeps_its_code_its_text_and_its_binary_trailer()
    {
        await using var server = await ProbeServer.StartAsync();
        var text = "Étape refusée: 旅程を公開できません 100% \"ok\"";

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await server.Client.EchoAsync(
            new Note { Text = text, FailWith = (int)StatusCode.FailedPrecondition }, cancellationToken: Ct));

        Assert.Equal(StatusCode.FailedPrecondition, failure.StatusCode);
        Assert.Equal(text, failure.Status.Detail);
        Assert.Equal(ProbeSightings.Details, failure.Trailers.GetValueBytes("grpc-status-details-bin"));
    }

    [Fact]
    public async Task A_call_past_its_deadline_ends_on_both_sides()
    {
        await using var server = await ProbeServer.StartAsync();
        var deadline = DateTime.UtcNow.AddSeconds(1);

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await server.Client.EchoAsync(
            new Note { WaitMs = 60_000 }, deadline: deadline, cancellationToken: Ct));

        Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
        await server.Sightings.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(20), Ct);
        Assert.Equal(deadline, server.Sightings.Deadline, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Cancelling_a_call_cancels_it_on_the_server()
    {
        await using var server = await ProbeServer.StartAsync();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Ct);

        var call = server.Client.EchoAsync(new Note { WaitMs = 60_000 }, cancellationToken: source.Token);
        await server.Sightings.Waiting.Task.WaitAsync(TimeSpan.FromSeconds(20), Ct);
        await source.CancelAsync();

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await call);
        Assert.Equal(StatusCode.Cancelled, failure.StatusCode);
        await server.Sightings.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(20), Ct);
    }

    [Fact]
    public async Task A_method_that_does_not_exist_is_unimplemented()
    {
        await using var server = await ProbeServer.StartAsync(map: _ => { });

        var failure = await Assert.ThrowsAsync<RpcException>(async () =>
            await server.Client.EchoAsync(new Note(), cancellationToken: Ct));

        Assert.Equal(StatusCode.Unimplemented, failure.StatusCode);
    }

    [Fact]
    public async Task Gzip_is_used_in_both_directions_when_both_sides_want_it()
    {
        var (atServer, atClient) = (new CountingGzip(), new CountingGzip());
        await using var server = await ProbeServer.StartAsync(
            options =>
            {
                options.CompressionProviders = [atServer];
                options.ResponseCompressionAlgorithm = "gzip";
            },
            channel => channel.CompressionProviders = [atClient]);
        var text = new string('j', 100_000);

        var answer = await server.Client.EchoAsync(
            new Note { Text = text }, new Metadata { { "grpc-internal-encoding-request", "gzip" } }, cancellationToken: Ct);

        Assert.Equal(text, answer.Text);
        Assert.Equal((1, 1, 1, 1), (atClient.Compressed, atServer.Decompressed, atServer.Compressed, atClient.Decompressed));
    }

    [Fact]
    public async Task Call_credentials_reach_the_server_as_a_header()
    {
        await using var server = await ProbeServer.StartAsync(
            channelOptions: channel => channel.UnsafeUseInsecureChannelCallCredentials = true);
        var credentials = CallCredentials.FromInterceptor((context, metadata) =>
        {
            metadata.Add("probe-token", context.MethodName);
            return Task.CompletedTask;
        });

        using var call = server.Client.EchoAsync(new Note { Text = "x" }, new CallOptions(credentials: credentials, cancellationToken: Ct));
        await call;

        Assert.Equal("Echo", call.GetTrailers().GetValue("probe-token"));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{port}");

        var failure = await Assert.ThrowsAsync<RpcException>(async () =>
            await new Probe.ProbeClient(channel).EchoAsync(new Note(), cancellationToken: Ct));

        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
    }
}
