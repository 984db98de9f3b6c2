using Journey.Maps.Contracts;
using Journey.Maps.Maps;

namespace Journey.Maps.Http;

/// <summary>
/// What of the comparison is known; what nothing is connected for is named instead of counted, and what another part measures is named with its
/// address. Cells and curves name their map by its column.
/// </summary>
internal sealed record SegmentationRow(
    string Concept,
    string Difference,
    string WhyReadTogether,
    DateTimeOffset AsOf,
    int Version,
    SegmentationNumbers Numbers,
    IReadOnlyList<string> NotConnected,
    IReadOnlyDictionary<string, string> Elsewhere,
    string Family,
    IReadOnlyList<ComparedMap> Maps,
    int MoreMaps,
    IReadOnlyList<AlignedStage> Stages,
    IReadOnlyList<AlignedTouchpoint> Touchpoints,
    IReadOnlyList<EmotionCurve> Curves,
    IReadOnlyList<MapDifference> Differences,
    IReadOnlyList<SegmentDefinition> PriorityWithoutMap)
{
    /// <param name="found">What was compared.</param>
    /// <param name="map">Address of the map.</param>
    public static SegmentationRow Of(SegmentComparison found, string map)
    {
        var concept = AdjacentConcepts.CustomerSegmentation;
        var current = found.Maps[0].CurrentDefinition;
        return new SegmentationRow(
            concept.Name,
            concept.Difference,
            concept.WhyReadTogether,
            found.AsOf,
            found.Version,
            new SegmentationNumbers(found.Segment, found.Segments, current == 0 ? null : current, found.Priority?.Defined, found.Priority?.WithMap),
            [
                .. found.Priority is null ? ["segmentDefinitions"] : Array.Empty<string>(),
                .. found.Maps.Count == 1 ? ["family"] : Array.Empty<string>(),
                .. found.Sides.Curves.Count == 0 ? ["emotions"] : Array.Empty<string>(),
                "publishedMaps",
            ],
            new Dictionary<string, string> { ["separateMapNeeded"] = $"{map}/segment-comparison" },
            found.Family,
            found.Maps,
            found.MoreMaps,
            found.Sides.Stages,
            found.Sides.Touchpoints,
            found.Sides.Curves,
            found.Differences,
            found.Priority?.WithoutMap ?? []);
    }
}
