namespace Journey.Maps.Maps;

/// <summary>What changed since somebody last looked; <paramref name="SeenVersion"/> is 0 for never.</summary>
internal sealed record Unseen(int SeenVersion, DateTimeOffset? SeenAt, int Version, IReadOnlyList<MapChange> Changes);
