using Journey.Maps.Maps;

namespace Journey.Maps.Http;

internal sealed record SegmentationNumbers(Segment Segment, IReadOnlyList<SegmentMaps> Segments);
