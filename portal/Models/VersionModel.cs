using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>One version as it was, and what it changed; null for the first, and where it is not known right now.</summary>
public sealed record VersionModel(MapView View, IReadOnlyList<MapChange>? Changes, int Newest);
