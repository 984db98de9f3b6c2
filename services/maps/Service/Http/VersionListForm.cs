using Journey.Maps.Maps;

namespace Journey.Maps.Http;

internal sealed record VersionListForm(IReadOnlyList<VersionSummary> Versions, string? Next);
