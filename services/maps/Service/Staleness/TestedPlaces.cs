using Journey.Maps.Maps;

namespace Journey.Maps.Staleness;

/// <summary>What of a map a tested change is about, by the keys of touchpoints.</summary>
internal static class TestedPlaces
{
    /// <summary>The touchpoints at the step of the pain point that the candidate fix is for; where these cannot be told, all of the map.</summary>
    public static List<string> Of(MapDocument map, string candidate)
    {
        var pain = map.CandidateFixes.FirstOrDefault(fix => fix.Id == candidate)?.PainPoint;
        var step = map.PainPoints.FirstOrDefault(known => known.Id == pain)?.Step;
        return OrAll(map, map.Stages.SelectMany(stage => stage.Steps).Where(known => known.Id == step).SelectMany(known => known.Touchpoints));
    }

    /// <summary>These touchpoints and both sides of these handoffs; where none is on the map any more, all of it.</summary>
    public static List<string> Of(MapDocument map, IReadOnlyList<string> touchpoints, IReadOnlyList<string> handoffs)
    {
        var sides = HandoffDesign.Derive(map).Where(handoff => handoffs.Contains(handoff.Id)).SelectMany(handoff => new[] { handoff.From.Id, handoff.To.Id });
        var ids = touchpoints.Concat(sides).ToHashSet();
        return OrAll(map, Touchpoints(map).Where(touchpoint => ids.Contains(touchpoint.Id)));
    }

    private static List<string> OrAll(MapDocument map, IEnumerable<Touchpoint> found) => Keys(found) is { Count: > 0 } keys ? keys : Keys(Touchpoints(map));

    private static List<string> Keys(IEnumerable<Touchpoint> touchpoints) => [.. touchpoints.Select(touchpoint => touchpoint.Key).Where(key => key.Length > 0).Distinct()];

    private static IEnumerable<Touchpoint> Touchpoints(MapDocument map) => map.Stages.SelectMany(stage => stage.Steps).SelectMany(step => step.Touchpoints);
}
