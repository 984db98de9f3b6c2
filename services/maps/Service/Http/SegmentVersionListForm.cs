using Journey.Maps.Maps;

namespace Journey.Maps.Http;

internal sealed record SegmentVersionListForm(IReadOnlyList<SegmentDefinition> Versions, string? Next);
