using System.Threading.Channels;
using Journey.Messaging.Transports;

namespace Journey.Messaging.InMemory;

/// <summary>The queue of one listener: at most once, the oldest goes when it is full.</summary>
internal sealed class TransientQueue : IAsyncDisposable
{
    private readonly Channel<Message> _messages;
    private readonly HashSet<string> _types;
    private readonly Action<TransientQueue> _ended;
    private readonly Consumption _consumption;

    public TransientQueue(
        Subscription subscription, int capacity, Func<Delivery, CancellationToken, Task<Verdict>> receive, Action<TransientQueue> ended,
        TaskScheduler scheduler)
    {
        _messages = Channel.CreateBounded<Message>(new BoundedChannelOptions(capacity) { FullMode = BoundedChannelFullMode.DropOldest });
        _types = [.. subscription.Types];
        _ended = ended;
        _consumption = new Consumption(ct => ConsumeAsync(receive, ct), scheduler);
    }

    public bool Wants(string type) => _types.Contains(type);

    public void Offer(Message message) => _messages.Writer.TryWrite(message);

    public ValueTask DisposeAsync()
    {
        _ended(this);
        return _consumption.DisposeAsync();
    }

    private async Task ConsumeAsync(Func<Delivery, CancellationToken, Task<Verdict>> receive, CancellationToken ct)
    {
        await foreach (var message in _messages.Reader.ReadAllAsync(ct))
        {
            try
            {
                await receive(new Delivery(message, 1), ct);
            }
            catch (Exception) when (!ct.IsCancellationRequested)
            {
                // At most once is the promise of a transient queue: the receiver has logged what it could not do.
            }
        }
    }
}
