namespace Journey.Maps.Maps;

internal sealed record VersionDiff(int From, int To, IReadOnlyList<MapChange> Changes);
