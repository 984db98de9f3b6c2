using System.Diagnostics;
using Journey.Messaging.Sending;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Journey.Messaging;

/// <summary>Says what happened, in the transaction of the writer: both are committed, or neither.</summary>
public static class Outbox
{
    /// <summary>Writes an event into the outbox of the running unit of work. It leaves after the commit.</summary>
    /// <typeparam name="TEvent">The event's record.</typeparam>
    /// <param name="db">The store that the unit of work gave.</param>
    /// <param name="e">The event: state and version, never an increment.</param>
    /// <param name="aggregate">What the event is about; events of one aggregate leave in the order of their versions.</param>
    /// <param name="version">Version of the aggregate after what happened.</param>
    public static void Emit<TEvent>(this JourneyDb db, TEvent e, string aggregate, long version) where TEvent : IEvent
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentException.ThrowIfNullOrEmpty(aggregate);
        var now = db.GetService<TimeProvider>().GetUtcNow();
        var context = new EventContext(db.UnitId, Guid.CreateVersion7(now), aggregate, version, now);
        var rows = db.Set<OutboxRow>();
        rows.Add(new OutboxRow
        {
            Id = context.MessageId,
            Shard = Shards.Of(aggregate),
            UnitId = context.UnitId,
            Aggregate = aggregate,
            Version = version,
            Ordinal = rows.Local.Count,
            Type = TEvent.Type,
            Envelope = Envelope.For(e, context, Activity.Current?.Id).ToBytes(),
            Created = now,
        });
    }
}
