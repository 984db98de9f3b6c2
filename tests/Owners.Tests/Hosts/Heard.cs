using System.Collections.Concurrent;
using Journey.Messaging;
using Journey.Messaging.Transports;
using Journey.Owners.Contracts.Events;

namespace Owners.Tests.Hosts;

/// <summary>What the part has told the others.</summary>
internal sealed class Heard
{
    readonly ConcurrentQueue<Envelope> _envelopes = new();

    public Task ListenAsync(IEventTransport transport) => transport.SubscribeAsync(
        new Subscription("test", [AccessChanged.Type, OwnerAssigned.Type, OwnerLapsed.Type, HandoffOrphaned.Type, FixPlanned.Type, TestStarted.Type, VerdictRecorded.Type, SprintGatePassed.Type, SprintClosed.Type, ReviewDue.Type], Durable: true), Receive, CancellationToken.None);

    public IReadOnlyList<(TEvent Event, EventContext Context)> Of<TEvent>(Func<TEvent, bool> which) where TEvent : IEvent =>
        [.. _envelopes.Where(envelope => envelope.Type == TEvent.Type).Select(envelope => (EventJson.Read<TEvent>(envelope.Body), envelope.Context)).Where(heard => which(heard.Item1))];

    public async Task<IReadOnlyList<(TEvent Event, EventContext Context)>> WaitAsync<TEvent>(int count, Func<TEvent, bool> which) where TEvent : IEvent
    {
        var patience = DateTime.UtcNow.AddSeconds(20);
        while (Of(which).Count < count)
        {
            Assert.True(DateTime.UtcNow < patience, $"{Of(which).Count} of {count} {typeof(TEvent).Name} heard.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        return Of(which);
    }

    Task<Verdict> Receive(Delivery delivery, CancellationToken ct)
    {
        Assert.True(Envelope.TryRead(delivery.Message.Bytes, out var envelope, out var reason), reason);
        _envelopes.Enqueue(envelope);
        return Task.FromResult<Verdict>(new Verdict.Handled());
    }
}
