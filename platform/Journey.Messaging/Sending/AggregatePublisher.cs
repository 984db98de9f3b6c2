using System.Collections.Concurrent;
using Journey.Messaging.Hosting;
using Journey.Messaging.Transports;
using Microsoft.Extensions.Logging;

namespace Journey.Messaging.Sending;

/// <summary>Publishes the rows of one aggregate one after the other; aggregates run beside each other.</summary>
internal sealed class AggregatePublisher(IEventTransport transport, ICrashPoints crash, ILogger logger, Action wake)
{
    private readonly ConcurrentQueue<Settlement> _settled = new();
    private readonly ConcurrentQueue<string> _ended = new();
    private volatile bool _unavailable;

    /// <summary>What has become known since the last call, in order.</summary>
    public List<Settlement> TakeSettled() => Take(_settled);

    /// <summary>Aggregates whose run is over. Their rows may be read again once what was taken before is written down.</summary>
    public List<string> TakeEnded() => Take(_ended);

    /// <summary>Whether the transport was found unavailable since the last call.</summary>
    public bool TakeUnavailable() => Interlocked.Exchange(ref _unavailable, false);

    public async Task RunAsync(string aggregate, IReadOnlyList<OutboxRow> rows, long fence, CancellationToken ct)
    {
        try
        {
            foreach (var row in rows)
            {
                if (!await PublishAsync(row, fence, ct))
                    break;
            }
        }
        finally
        {
            _ended.Enqueue(aggregate);
            wake();
        }
    }

    private async Task<bool> PublishAsync(OutboxRow row, long fence, CancellationToken ct)
    {
        try
        {
            crash.Reach(CrashPoint.BeforePublish);
            await transport.PublishAsync(new Message(row.Id, row.Type, row.Envelope), ct);
            crash.Reach(CrashPoint.AfterConfirm);
            _settled.Enqueue(new Settlement(row, fence));
            wake();
            return true;
        }
        catch (MessageRefusedException e)
        {
            logger.PublicationRefused(row.Id, row.Type, row.Attempts + 1, e.Message);
            _settled.Enqueue(new Settlement(row, fence, e.Message, e.Final));
            return false;
        }
        catch (TransportUnavailableException e)
        {
            logger.TransportUnavailable(e.Message);
            _unavailable = true;
            return false;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // Not known to be this row's fault: like an outage it is no attempt, and the order is kept.
            logger.PublicationFailed(row.Id, row.Type, e);
            _unavailable = true;
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static List<T> Take<T>(ConcurrentQueue<T> queue)
    {
        var taken = new List<T>();
        while (queue.TryDequeue(out var item))
            taken.Add(item);
        return taken;
    }
}
