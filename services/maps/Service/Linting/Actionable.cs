using Journey.Maps.Maps;

namespace Journey.Maps.Linting;

/// <summary>How much of a map one can act on.</summary>
internal static class Actionable
{
    /// <summary>Elements linked to a decision, a failure point or an owned fix / all elements, the map itself left out; null without elements.</summary>
    public static double? Share(LintSubject on)
    {
        var elements = Element.Of(on.Map, on.Whole).Where(element => element.Kind != "map").DistinctBy(element => element.Id).ToDictionary(element => element.Id);
        var linked = new HashSet<string>();
        foreach (var id in Starts(on))
        {
            Climb(id, elements, linked);
        }

        return elements.Count == 0 ? null : (double)linked.Count / elements.Count;
    }

    private static IEnumerable<string> Starts(LintSubject on)
    {
        var relied = on.Decisions.SelectMany(decision => decision.Claims).ToHashSet();
        return
        [
            .. on.Map.FailurePoints.Select(point => point.Id),
            .. on.Map.CandidateFixes.Where(on.IsOwned).Select(fix => fix.Id),
            .. on.Decisions.Select(decision => decision.CandidateFix),
            .. on.Map.Claims.Where(claim => relied.Contains(claim.Id)).Select(claim => claim.Element),
        ];
    }

    // A fix makes its pain point actionable and that its step; a stage is not, for one step of it.
    private static void Climb(string id, Dictionary<string, Element> elements, HashSet<string> linked)
    {
        while (elements.TryGetValue(id, out var element) && element.Kind != "stage" && linked.Add(id))
        {
            id = element.Parent;
        }
    }
}
