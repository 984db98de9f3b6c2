using System.Collections.Concurrent;
using Journey.Messaging.Transports;

namespace Journey.Testing.Messaging;

/// <summary>A transport around another one that fails as a test asks: outages, refusals, lost confirmations, echoes out of order.</summary>
public sealed class FaultyTransport(IEventTransport inner) : IEventTransport
{
    private readonly ConcurrentQueue<Message> _attempts = new();

    /// <summary>Whether nobody can publish.</summary>
    public bool Unavailable { get; set; }

    /// <summary>Messages that are refused.</summary>
    public Func<Message, bool> Refuses { get; set; } = _ => false;

    /// <summary>Messages whose confirmation is lost although they were carried.</summary>
    public Func<Message, bool> LosesConfirmation { get; set; } = _ => false;

    /// <summary>Messages that are carried once more, at some later time, beside what else is on the way.</summary>
    public Func<Message, bool> Echoes { get; set; } = _ => false;

    /// <summary>Held while this is not completed.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Every message that somebody tried to publish, in order.</summary>
    public IReadOnlyList<Message> Attempts => [.. _attempts];

    public async Task PublishAsync(Message message, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(message);
        _attempts.Enqueue(message);
        if (Unavailable)
            throw new TransportUnavailableException("The test says so.");
        if (Refuses(message))
            throw new MessageRefusedException("The test says so.");

        if (Echoes(message))
            _ = EchoAsync(message, ct);
        await inner.PublishAsync(message, ct);
        await Gate.WaitAsync(ct);
        if (LosesConfirmation(message))
            throw new TransportUnavailableException("The confirmation was lost.");
    }

    public Task<IAsyncDisposable> SubscribeAsync(
        Subscription subscription, Func<Delivery, CancellationToken, Task<Verdict>> receive, CancellationToken ct) =>
        inner.SubscribeAsync(subscription, receive, ct);

    private async Task EchoAsync(Message message, CancellationToken ct)
    {
        await Task.Delay(20, ct);
        await inner.PublishAsync(message, ct);
    }
}
