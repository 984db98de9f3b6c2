namespace Journey.Maps.Staleness;

/// <summary>A version of the segment's definition that came after the one the map was made with.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Since">From when on it holds; not before it was written.</param>
internal sealed record LaterDefinition(int Version, DateTimeOffset Since);
