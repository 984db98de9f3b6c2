namespace Journey.Maps.Maps;

/// <summary>A map beside those of its family, and its segment beside the other segments of the unit (DOMAIN d9, d12).</summary>
/// <param name="Version">Version of the map.</param>
/// <param name="AsOf">When it was compared.</param>
/// <param name="Segment">The map's segment.</param>
/// <param name="Segments">Segments of the unit that have maps, the own first.</param>
/// <param name="Family">Key of the family; empty where the map belongs to none.</param>
/// <param name="Maps">The columns, the map itself first.</param>
/// <param name="MoreMaps">Maps of the family that found no column.</param>
/// <param name="Sides">What stands in the columns.</param>
/// <param name="Differences">From the map to each other column.</param>
/// <param name="Priority">What the definitions say of priority segments; none where the unit defines no segment.</param>
internal sealed record SegmentComparison(
    int Version, DateTimeOffset AsOf, Segment Segment, IReadOnlyList<SegmentMaps> Segments, string Family, IReadOnlyList<ComparedMap> Maps, int MoreMaps,
    SideBySide Sides, IReadOnlyList<MapDifference> Differences, PrioritySegments? Priority);
