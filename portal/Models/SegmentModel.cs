using Journey.Evidence.V1;
using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>One segment: its definition with versions, its maps, why its customers contact, and how its maps differ from those of others.</summary>
public sealed record SegmentModel(Frame Frame, string Key, IReadOnlyList<SegmentDefinition> Versions, SegmentDefinition? Now)
{
    /// <summary>Maps of the segment; null where they are not known right now.</summary>
    public IReadOnlyList<MapSummary>? Maps { get; init; }

    /// <summary>The reasons of the segment in each log that names any; null where they are not known right now.</summary>
    public IReadOnlyList<(LogChoice Log, GetDriversReply Drivers)>? Reasons { get; init; }

    /// <summary>The newest map of the segment beside its family; null where it has none or it is not known right now.</summary>
    public CompareSegmentsReply? Beside { get; init; }

    public SegmentFormModel? Form { get; init; }

    public string Name => Now?.Name ?? Versions.Select(version => version.Name).FirstOrDefault() ?? Maps?.Select(map => map.Segment?.Name).FirstOrDefault() ?? Key;

    public IEnumerable<(ComparedMap Map, MapDifference Difference)> Others =>
        from difference in Beside?.Differences ?? []
        let map = Beside!.Maps[difference.Map]
        where map.SegmentKey != Key
        select (map, difference);
}
