using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>The versions of a map, newest first.</summary>
public sealed record VersionsModel(MapView View, IReadOnlyList<VersionSummary> Versions, string Next);
