using Journey.Platform.Storage;

namespace Journey.Messaging;

/// <summary>Handles one event of another service, in the transaction that also remembers that the message was handled.</summary>
/// <typeparam name="TDb">Store of the handling service.</typeparam>
/// <typeparam name="TEvent">The event's record.</typeparam>
public interface IEventHandler<in TDb, in TEvent> where TDb : JourneyDb where TEvent : IEvent
{
    /// <summary>
    /// Applies the event if it is newer than what is known: messages may come in any order. Throwing means that nothing happened; the
    /// message comes again after 1 s, 10 s, 1 min and 10 min, unless it is an <see cref="UnusableEventException"/>.
    /// </summary>
    /// <param name="db">Store of the unit of work, already set to the event's unit. It is saved and committed by the caller.</param>
    /// <param name="e">The event.</param>
    /// <param name="context">Unit, aggregate and version.</param>
    /// <param name="ct">Cancelled when the part stops.</param>
    Task Handle(TDb db, TEvent e, EventContext context, CancellationToken ct);
}
