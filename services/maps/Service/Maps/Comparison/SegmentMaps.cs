namespace Journey.Maps.Maps;

internal sealed record SegmentMaps(Segment Segment, IReadOnlyList<MapReference> Maps);
