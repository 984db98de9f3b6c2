namespace Journey.Maps.Staleness;

/// <summary>A map with elements that a change is about.</summary>
internal sealed record TouchedMap(Guid MapId, string Title, int Elements);
