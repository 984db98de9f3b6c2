namespace Journey.Maps.Maps;

/// <summary>Ids and keys are used once, and what points at an element points at one of the right kind that is on the map.</summary>
internal static class ReferenceRules
{
    public static void Check(MapDocument map, string mapId, Findings found)
    {
        var elements = Element.Of(map, mapId).ToList();
        CheckIds(elements.Where(e => e.Place.Length > 0).Select(e => (e.Id, e.Place)).Concat(OthersWithIds(map)), mapId, found);
        var keys = new HashSet<string>();
        foreach (var touchpoint in elements.Where(e => e.Key.Length > 0))
        {
            found.Require(keys.Add(touchpoint.Key), $"{touchpoint.Place}.key", $"The key '{touchpoint.Key}' is used twice.");
        }

        var steps = Ids(elements, "step");
        var pains = Ids(elements, "painPoint");
        var all = elements.Select(e => Labels.Spell(e.Id)).Append(Labels.Map).ToHashSet();
        foreach (var atStep in elements.Where(e => e.Kind is "painPoint" or "momentOfTruth" or "failurePoint" or "mark"))
        {
            Refer(atStep.Parent, steps, $"{atStep.Place}.step", "step", found);
        }

        foreach (var fix in elements.Where(e => e.Kind == "candidateFix"))
        {
            Refer(fix.Parent, pains, $"{fix.Place}.painPoint", "pain point", found);
        }

        CheckReferences(map, all, Ids(elements, "touchpoint"), found);
    }

    private static void CheckReferences(MapDocument map, HashSet<string> elements, HashSet<string> touchpoints, Findings found)
    {
        var claims = map.Claims.Select(claim => Labels.Spell(claim.Id)).ToHashSet();
        var metrics = map.Metrics.Select(metric => Labels.Spell(metric.Id)).ToHashSet();
        var pairs = new HashSet<(string, string)>();
        found.Each(map.Claims, "claims", int.MaxValue, (claim, place) => Refer(claim.Element, elements, $"{place}.element", "element", found));
        found.Each(map.Metrics, "metrics", int.MaxValue, (metric, place) =>
            Refer(metrics.Contains(Labels.Spell(metric.Element)) ? "" : metric.Element, elements, $"{place}.element", "element that is measured", found));
        found.Each(map.Dependencies, "dependencies", int.MaxValue, (dependency, place) =>
            Refer(dependency.Element, elements, $"{place}.element", "element", found));
        found.Each(map.Assumptions, "assumptions", int.MaxValue, (assumption, place) => Refer(assumption.Claim, claims, $"{place}.claim", "claim", found));
        found.Each(map.CandidateFixes, "candidateFixes", int.MaxValue, (fix, place) =>
            found.Require(fix.Metric.Length == 0 || metrics.Contains(Labels.Spell(fix.Metric)), $"{place}.metric", $"There is no metric '{fix.Metric}' on the map."));
        found.Each(map.Handoffs, "handoffs", int.MaxValue, (terms, place) =>
        {
            Refer(terms.From, touchpoints, $"{place}.from", "touchpoint", found);
            Refer(terms.To, touchpoints, $"{place}.to", "touchpoint", found);
            found.Require(Labels.Spell(terms.From) != Labels.Spell(terms.To), $"{place}.to", "A touchpoint hands nothing over to itself.");
            found.Require(pairs.Add((Labels.Spell(terms.From), Labels.Spell(terms.To))), place, "That handoff stands on the map twice.");
        });
    }

    private static IEnumerable<(string Id, string Place)> OthersWithIds(MapDocument map) =>
    [
        .. Places(map.Claims, "claims"), .. Places(map.ExpectedPaths, "expectedPaths"), .. Places(map.Assumptions, "assumptions"),
        .. Places(map.Dependencies, "dependencies"), .. Places(map.AdjacentLinks, "adjacentLinks"), .. Places(map.Absences, "absences"),
        .. Places(map.Translations, "translations"),
    ];

    private static IEnumerable<(string Id, string Place)> Places<T>(IReadOnlyList<T> list, string field) where T : IElement =>
        list.Select((element, i) => (element.Id, $"{field}[{i}]"));

    private static void CheckIds(IEnumerable<(string Id, string Place)> ids, string mapId, Findings found)
    {
        var used = new HashSet<string> { mapId, Labels.Map };
        foreach (var (id, place) in ids.Where(i => i.Id.Length > 0))
        {
            found.Text(id, $"{place}.id", 100);
            found.Require(used.Add(Labels.Spell(id)), $"{place}.id", $"The id '{id}' is used twice, or means the map itself.");
        }
    }

    private static void Refer(string id, HashSet<string> to, string field, string kind, Findings found) =>
        found.Require(id.Length > 0 && to.Contains(Labels.Spell(id)), field, id.Length == 0 ? "It is required." : $"There is no {kind} '{id}' on the map.");

    private static HashSet<string> Ids(List<Element> elements, string kind) => [.. elements.Where(e => e.Kind == kind).Select(e => Labels.Spell(e.Id))];
}
