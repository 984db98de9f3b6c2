namespace Journey.Maps.Maps;

/// <summary>Ids and keys are used once, and what points at an element points at one of the right kind that is on the map.</summary>
internal static class ReferenceRules
{
    public static void Check(MapDocument map, string mapId, Findings found)
    {
        var elements = Element.Of(map, mapId).ToList();
        CheckIds(elements.Skip(1).Select(e => (e.Id, e.Place)).Concat(map.Claims.Select((c, i) => (c.Id, $"claims[{i}]"))).Concat(map.ExpectedPaths.Select((p, i) => (p.Id, $"expectedPaths[{i}]"))), mapId, found);
        var keys = new HashSet<string>();
        foreach (var touchpoint in elements.Where(e => e.Key.Length > 0))
        {
            found.Require(keys.Add(touchpoint.Key), $"{touchpoint.Place}.key", $"The key '{touchpoint.Key}' is used twice.");
        }

        var steps = Ids(elements, "step");
        var pains = Ids(elements, "painPoint");
        var all = elements.Select(e => Labels.Spell(e.Id)).Append(Labels.Map).ToHashSet();
        foreach (var pain in elements.Where(e => e.Kind == "painPoint"))
        {
            Refer(pain.Parent, steps, $"{pain.Place}.step", "step", found);
        }

        foreach (var fix in elements.Where(e => e.Kind == "candidateFix"))
        {
            Refer(fix.Parent, pains, $"{fix.Place}.painPoint", "pain point", found);
        }

        foreach (var (claim, i) in map.Claims.Select((claim, i) => (claim, i)))
        {
            Refer(claim.Element, all, $"claims[{i}].element", "element", found);
        }
    }

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
