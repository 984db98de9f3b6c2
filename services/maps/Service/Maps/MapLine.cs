namespace Journey.Maps.Maps;

/// <summary>What a list shows of a map: its steps in order, and the claims that belong to each.</summary>
internal sealed record MapLine(IReadOnlyList<LinePoint> Points, IReadOnlyList<ClaimKey> Elsewhere)
{
    public static MapLine Of(MapDocument map, string mapId)
    {
        var parents = Element.Of(map, mapId).ToDictionary(e => e.Id, e => e);
        var claims = map.Claims.ToLookup(c => StepOf(c.Element, parents), c => new ClaimKey(c.Id, c.StatementVersion));
        var points = map.Stages.SelectMany(s => s.Steps).Select(s => new LinePoint(s.Id, s.Title, [.. claims[s.Id]]));
        return new MapLine([.. points], [.. claims[""]]);
    }

    public IEnumerable<ClaimKey> Claims => Points.SelectMany(p => p.Claims).Concat(Elsewhere);

    // Up from what the claim is about to the step that holds it: a fix belongs to its pain point, that to its step.
    private static string StepOf(string id, Dictionary<string, Element> parents)
    {
        while (parents.TryGetValue(id, out var element) && element.Kind != "step")
        {
            id = element.Parent;
        }

        return parents.ContainsKey(id) ? id : "";
    }
}
