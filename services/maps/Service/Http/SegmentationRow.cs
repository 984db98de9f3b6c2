using Journey.Maps.Contracts;
using Journey.Maps.Maps;

namespace Journey.Maps.Http;

/// <summary>What of the comparison is known; what nothing is connected for is named instead of counted.</summary>
internal sealed record SegmentationRow(
    string Concept,
    string Difference,
    string WhyReadTogether,
    DateTimeOffset AsOf,
    int Version,
    SegmentationNumbers Numbers,
    IReadOnlyList<string> NotConnected)
{
    public static SegmentationRow Of(SegmentComparison found)
    {
        var concept = AdjacentConcepts.CustomerSegmentation;
        return new SegmentationRow(
            concept.Name,
            concept.Difference,
            concept.WhyReadTogether,
            found.AsOf,
            found.Version,
            new SegmentationNumbers(found.Segment, found.Segments),
            ["segmentDefinitions", "publishedMaps", "separateMapNeeded"]);
    }
}
