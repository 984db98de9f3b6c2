namespace Journey.Maps.Maps;

/// <summary>A map's segment beside the other segments of the unit that have maps, its own first.</summary>
internal sealed record SegmentComparison(int Version, DateTimeOffset AsOf, Segment Segment, IReadOnlyList<SegmentMaps> Segments);
