namespace Journey.Maps.Staleness;

/// <summary>A map below, on which a step points, that is stale or at risk.</summary>
internal sealed record StaleBelow(Guid MapId, string Title, Freshness Status);
