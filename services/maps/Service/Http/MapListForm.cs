using Journey.Maps.Maps;

namespace Journey.Maps.Http;

internal sealed record MapListForm(IReadOnlyList<MapSummary> Maps, string? Next);
