using Journey.Maps.Maps;

namespace Journey.Maps.Http;

/// <summary>The numbers of the row; those of definitions are absent where the unit defines no segment.</summary>
internal sealed record SegmentationNumbers(
    Segment Segment, IReadOnlyList<SegmentMaps> Segments, int? CurrentDefinition, int? PrioritySegments, int? PrioritySegmentsWithMap);
