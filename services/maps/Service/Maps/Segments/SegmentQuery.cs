namespace Journey.Maps.Maps;

/// <summary>Which segments are asked for, as they are defined on a day.</summary>
internal sealed record SegmentQuery(DateOnly AsOf, bool PriorityOnly, bool WithoutMapOnly);
