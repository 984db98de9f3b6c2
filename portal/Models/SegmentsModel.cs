using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>The segments of the unit: those that are defined, and those that only maps name. Null definitions mean: not known right now.</summary>
public sealed record SegmentsModel(Frame Frame, IReadOnlyList<SegmentDefinition>? Defined, IReadOnlyList<MapSummary>? Maps, SegmentFormModel Form)
{
    public int MapsOf(string key) => Maps?.Count(map => map.Segment?.Key == key) ?? 0;

    /// <summary>Segments that maps are for and nobody has defined, each as the newest map calls it.</summary>
    public IReadOnlyList<Segment> Undefined =>
    [
        .. (Maps ?? []).Select(map => map.Segment).OfType<Segment>()
            .Where(segment => segment.Key.Length > 0 && Defined?.Any(known => known.Key == segment.Key) == false).DistinctBy(segment => segment.Key),
    ];
}
