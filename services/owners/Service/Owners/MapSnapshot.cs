namespace Journey.Owners.Owners;

/// <summary>One version of a map as told by an event or a fetch, every element in the order of the map.</summary>
internal sealed record MapSnapshot(Guid MapId, int Version, string Title, IReadOnlyList<MapElement> Elements, MapLine Line, IReadOnlyList<MapClaim>? Claims = null);
