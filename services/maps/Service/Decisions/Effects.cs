using System.Text.Json.Nodes;
using Journey.Maps.Maps;

namespace Journey.Maps.Decisions;

/// <summary>Which of the differences of two versions change owners and priorities.</summary>
internal static class Effects
{
    public static IReadOnlyList<MapChange> Owners(IReadOnlyList<MapChange> changes) => [.. changes.Where(IsOwner)];

    /// <summary>Severities that change the order of pain points, the order of candidate fixes, and the priority of the segment.</summary>
    public static IReadOnlyList<MapChange> Priorities(IReadOnlyList<MapChange> changes, MapDocument before, MapDocument after) =>
    [
        .. changes.Where(change => change switch
        {
            { ElementKind: "painPoint", Field: "severity" } => Overtakes(change.Element, before, after),
            { ElementKind: "candidateFix", Kind: ChangeKind.Moved } => true,
            { ElementKind: "map", Field: "segment" } => before.Segment.Priority != after.Segment.Priority,
            _ => false,
        }),
    ];

    private static bool IsOwner(MapChange change) => change switch
    {
        { Kind: ChangeKind.OwnerChanged } => true,
        { ElementKind: "metric", Field: "owningUnit" } => true,
        { ElementKind: "map", Field: "review" } => Owner(change.Before) != Owner(change.After),
        _ => false,
    };

    private static string Owner(JsonNode? review) => review?["owner"]?.GetValue<string>() ?? "";

    // Another pain point that both versions have stands on another side of it now, or level with it.
    private static bool Overtakes(string pain, MapDocument before, MapDocument after)
    {
        var (was, now) = (Severities(before), Severities(after));
        return was.Keys.Where(now.ContainsKey).Any(other => was[pain].CompareTo(was[other]) != now[pain].CompareTo(now[other]));
    }

    private static Dictionary<string, int> Severities(MapDocument map) => map.PainPoints.ToDictionary(pain => pain.Id, pain => pain.Severity);
}
