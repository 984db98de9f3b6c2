using System.Collections.Concurrent;
using Journey.Messaging;
using Journey.Messaging.Transports;

namespace Journey.Testing.Parts;

/// <summary>Another service's ears: keeps every event of one type that a part sends.</summary>
public sealed class EventProbe<TEvent>(IEventTransport transport) : IAsyncDisposable where TEvent : IEvent
{
    private readonly ConcurrentQueue<(TEvent Event, EventContext Context)> _heard = new();
    private IAsyncDisposable? _subscription;

    public IReadOnlyList<(TEvent Event, EventContext Context)> Heard => [.. _heard];

    public async Task ListenAsync()
    {
        var own = new Subscription($"probe-{Guid.CreateVersion7()}", [TEvent.Type], Durable: true);
        _subscription = await transport.SubscribeAsync(own, HearAsync, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_subscription is not null)
            await _subscription.DisposeAsync();
    }

    private Task<Verdict> HearAsync(Delivery delivery, CancellationToken ct)
    {
        Assert.True(Envelope.TryRead(delivery.Message.Bytes, out var envelope, out var reason), reason);
        _heard.Enqueue((EventJson.Read<TEvent>(envelope.Body), envelope.Context));
        return Task.FromResult<Verdict>(new Verdict.Handled());
    }
}
