namespace Journey.Owners.Owners;

/// <summary>An element with a gap, and the map it stands on.</summary>
internal sealed record GapOnMap(Guid MapId, string Map, OwnedElement Element);
