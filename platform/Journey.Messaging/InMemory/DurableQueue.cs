using System.Threading.Channels;
using Journey.Messaging.Transports;

namespace Journey.Messaging.InMemory;

/// <summary>A bounded queue that keeps what its consumers have not finished.</summary>
internal sealed class DurableQueue(string name, InMemoryOptions options, TimeProvider time, Action<DeadLetter> bury) : IAsyncDisposable
{
    private readonly Channel<QueuedMessage> _ready = Channel.CreateUnbounded<QueuedMessage>();
    private readonly SemaphoreSlim _room = new(options.Capacity);
    private readonly CancellationTokenSource _closed = new();
    private volatile HashSet<string> _types = [];

    public bool Wants(string type) => _types.Contains(type);

    public void Ask(IReadOnlyCollection<string> types) => _types = [.. types];

    public async Task PutAsync(Message message, CancellationToken ct)
    {
        await _room.WaitAsync(ct);
        var item = new QueuedMessage(message);
        _ready.Writer.TryWrite(item);
        await item.Done.WaitAsync(ct);
    }

    public async Task ConsumeAsync(Func<Delivery, CancellationToken, Task<Verdict>> receive, CancellationToken ct)
    {
        // Unlike ReadAllAsync this stays on the scheduler of the loop.
        while (await _ready.Reader.WaitToReadAsync(ct))
        {
            while (!ct.IsCancellationRequested && _ready.Reader.TryRead(out var item))
                await OfferAsync(item, receive, ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _ready.Writer.TryComplete();
        await _closed.CancelAsync();
        _closed.Dispose();
        _room.Dispose();
    }

    private async Task OfferAsync(QueuedMessage item, Func<Delivery, CancellationToken, Task<Verdict>> receive, CancellationToken ct)
    {
        try
        {
            Settle(item, await receive(new Delivery(item.Message, item.Attempt), ct));
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            // The consumer is stopping: the message waits for the next one, and that is nobody's failure.
            _ready.Writer.TryWrite(item);
        }
        catch (Exception e)
        {
            Redeliver(item, e);
        }
    }

    private void Settle(QueuedMessage item, Verdict verdict)
    {
        switch (verdict)
        {
            case Verdict.Retry retry:
                item.Attempt++;
                _ = LaterAsync(item, retry.Delay);
                break;
            case Verdict.DeadLetter letter:
                Bury(item, letter.Reason);
                break;
            default:
                item.Finish();
                _room.Release();
                break;
        }
    }

    private void Redeliver(QueuedMessage item, Exception e)
    {
        item.BrokenOff++;
        if (item.BrokenOff > options.DeliveryLimit)
            Bury(item, $"delivery limit reached, last with {e.GetType().Name}");
        else
            _ready.Writer.TryWrite(item);
    }

    private void Bury(QueuedMessage item, string reason)
    {
        bury(new DeadLetter(name, item.Message, reason, item.Attempt));
        item.Refuse($"Dead letter of {name}: {reason}");
        _room.Release();
    }

    private async Task LaterAsync(QueuedMessage item, TimeSpan delay)
    {
        try
        {
            await Task.Delay(delay, time, _closed.Token);
            _ready.Writer.TryWrite(item);
        }
        catch (OperationCanceledException)
        {
            // The process ends; the sender still has the message, for it was never answered for.
        }
    }
}
