namespace Journey.Owners.Sending;

/// <summary>One way out: a webhook of a unit, or a unit's mail. What lies in one lane never waits for another.</summary>
internal sealed record Lane(Guid UnitId, Channel Channel, Guid Target);
