using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Grpc.Core;
using Journey.Platform.Clients;
using Journey.Platform.V1;

namespace Journey.Gateway.Keeping;

/// <summary>
/// One open stream of questions and answers. When it ends, whichever side ended it, everybody who waits is told, and it is of no use any more.
/// </summary>
internal sealed class RevisionTalk : IDisposable
{
    readonly Channel<RevisionQuestion> _questions = Channel.CreateUnbounded<RevisionQuestion>(new() { SingleReader = true });
    readonly ConcurrentDictionary<long, TaskCompletionSource<long>> _waiting = new();
    readonly AsyncDuplexStreamingCall<RevisionQuestion, RevisionAnswer> _stream;
    long _asked;
    volatile bool _over;

    public RevisionTalk(Revisions.RevisionsClient client, string token)
    {
        _stream = client.AnswerRevisions(CallerCalls.As("Bearer " + token, CancellationToken.None));
        _ = SendAsync();
        _ = HearAsync();
    }

    public bool IsOver => _over;

    public async Task<long> AskAsync(Guid unit)
    {
        var number = Interlocked.Increment(ref _asked);
        var answer = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[number] = answer;
        // What is asked of a stream that has just ended nobody would hear.
        if (!_questions.Writer.TryWrite(new() { Question = number, UnitId = unit.ToString("D", CultureInfo.InvariantCulture) }) || _over)
        {
            End(StatusCode.Unavailable);
        }

        return await answer.Task;
    }

    public void Dispose()
    {
        End(StatusCode.Cancelled);
        _stream.Dispose();
    }

    async Task SendAsync()
    {
        try
        {
            await foreach (var question in _questions.Reader.ReadAllAsync())
            {
                await _stream.RequestStream.WriteAsync(question);
            }
        }
        catch (Exception e) when (e is RpcException or InvalidOperationException or ObjectDisposedException)
        {
            // Why it ended is what the answers end with.
            End(StatusCode.Unavailable);
        }
    }

    async Task HearAsync()
    {
        try
        {
            await foreach (var answer in _stream.ResponseStream.ReadAllAsync())
            {
                if (_waiting.TryRemove(answer.Question, out var asked))
                {
                    asked.SetResult(answer.Revision);
                }
            }

            End(StatusCode.Unavailable);
        }
        catch (Exception e) when (e is RpcException or ObjectDisposedException)
        {
            End(e is RpcException told ? told.StatusCode : StatusCode.Cancelled);
        }
    }

    void End(StatusCode status)
    {
        _over = true;
        _questions.Writer.TryComplete();
        foreach (var number in _waiting.Keys)
        {
            if (_waiting.TryRemove(number, out var asked))
            {
                asked.SetException(new RpcException(new Status(status, "The part has ended the stream of answers.")));
            }
        }
    }
}
