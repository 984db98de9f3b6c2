namespace Journey.Messaging;

/// <summary>What a handler knows about an event besides its body.</summary>
/// <param name="UnitId">Business unit of the event.</param>
/// <param name="MessageId">Id of the message; the same for every delivery of it.</param>
/// <param name="Aggregate">The aggregate that the event is about.</param>
/// <param name="Version">Version of the aggregate that the event tells. What is not newer than the known version is ignored.</param>
/// <param name="Time">When it happened.</param>
public sealed record EventContext(Guid UnitId, Guid MessageId, string Aggregate, long Version, DateTimeOffset Time);
