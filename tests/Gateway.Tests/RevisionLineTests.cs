using System.Net;
using Grpc.Core;
using Grpc.Net.Client;
using Journey.Gateway.Keeping;
using Journey.Platform.V1;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gateway.Tests;

public sealed class RevisionLineTests : IAsyncLifetime
{
    static readonly TimeSpan Long = TimeSpan.FromSeconds(20);
    static readonly Guid Unit = Guid.CreateVersion7();
    readonly Conduct _service = new();
    WebApplication? _app;
    GrpcChannel? _channel;
    RevisionLine? _line;

    RevisionLine Line => _line!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, port => port.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(_service);
        _app = builder.Build();
        _app.MapGrpcService<Answerer>();
        await _app.StartAsync();
        _channel = GrpcChannel.ForAddress(_app.Urls.Single());
        _line = new RevisionLine(new(_channel), () => "token");
    }

    public async ValueTask DisposeAsync()
    {
        Line.Dispose();
        _channel?.Dispose();
        await _app!.DisposeAsync();
    }

    [Fact]
    public async Task All_questions_go_over_one_stream()
    {
        for (var expected = 1; expected <= 50; expected++)
        {
            Assert.Equal(expected, await Line.AskAsync(Unit, Long));
        }

        var many = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Line.AskAsync(Unit, Long)));
        Assert.Equal(Enumerable.Range(51, 50).Select(number => (long)number), many.Order());
        Assert.Equal(1, _service.Streams);
    }

    [Fact]
    public async Task A_service_that_ends_the_stream_is_asked_over_a_new_one()
    {
        Assert.Equal(1, await Line.AskAsync(Unit, Long));
        _service.Next = Manner.Leave;
        Assert.Equal(StatusCode.Unavailable, (await Assert.ThrowsAsync<RpcException>(() => Line.AskAsync(Unit, Long))).StatusCode);

        _service.Next = Manner.Answer;
        Assert.Equal(2, await Line.AskAsync(Unit, Long));
        Assert.Equal(2, _service.Streams);
    }

    [Fact]
    public async Task A_failure_is_told_to_everybody_who_waits_and_to_nobody_later()
    {
        _service.Next = Manner.Fail;
        var failed = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Assert.ThrowsAsync<RpcException>(() => Line.AskAsync(Unit, Long))));
        Assert.Contains(failed, e => e.StatusCode is StatusCode.ResourceExhausted);

        _service.Next = Manner.Answer;
        Assert.Equal(1, await Line.AskAsync(Unit, Long));
    }

    [Fact]
    public async Task A_service_that_keeps_silent_is_waited_for_no_longer_than_asked_and_then_asked_over_a_new_stream()
    {
        _service.Next = Manner.KeepSilent;
        await Assert.ThrowsAsync<TimeoutException>(() => Line.AskAsync(Unit, TimeSpan.FromMilliseconds(200)));

        _service.Next = Manner.Answer;
        Assert.Equal(1, await Line.AskAsync(Unit, Long));
        Assert.Equal(2, _service.Streams);
    }

    enum Manner
    {
        Answer,
        Leave,
        Fail,
        KeepSilent
    }

    sealed class Conduct
    {
        public long Answers;
        public int Streams;

        public Manner Next { get; set; }
    }

    sealed class Answerer(Conduct service) : Revisions.RevisionsBase
    {
        public override async Task AnswerRevisions(
            IAsyncStreamReader<RevisionQuestion> requestStream, IServerStreamWriter<RevisionAnswer> responseStream, ServerCallContext context)
        {
            Interlocked.Increment(ref service.Streams);
            while (await requestStream.MoveNext(context.CancellationToken))
            {
                switch (service.Next)
                {
                    case Manner.Leave:
                        return;
                    case Manner.Fail:
                        throw new RpcException(new Status(StatusCode.ResourceExhausted, "no more"));
                    case Manner.KeepSilent:
                        break;
                    default:
                        await responseStream.WriteAsync(new() { Question = requestStream.Current.Question, Revision = Interlocked.Increment(ref service.Answers) });
                        break;
                }
            }
        }
    }
}
