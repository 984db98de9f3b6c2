using Journey.Maps.Maps;

namespace Journey.Maps.Http;

internal sealed record SegmentListForm(DateOnly AsOf, IReadOnlyList<SegmentDefinition> Segments, string? Next);
