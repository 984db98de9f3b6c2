using Journey.Messaging.Transports;

namespace Bench;

/// <summary>A transport of which somebody is told what it has confirmed, and what the consumers have handled and committed.</summary>
internal sealed class WatchedTransport(IEventTransport inner, Action<Message> confirmed, Action<Message> handled) : IEventTransport
{
    public async Task PublishAsync(Message message, CancellationToken ct)
    {
        await inner.PublishAsync(message, ct);
        confirmed(message);
    }

    public Task<IAsyncDisposable> SubscribeAsync(
        Subscription subscription, Func<Delivery, CancellationToken, Task<Verdict>> receive, CancellationToken ct) =>
        inner.SubscribeAsync(
            subscription,
            async (delivery, token) =>
            {
                var verdict = await receive(delivery, token);
                if (verdict is Verdict.Handled)
                {
                    handled(delivery.Message);
                }

                return verdict;
            },
            ct);
}
