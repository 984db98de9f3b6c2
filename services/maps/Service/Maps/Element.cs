namespace Journey.Maps.Maps;

/// <summary>An element where it stands in its map.</summary>
/// <param name="Id">Its id; for the map itself the map's.</param>
/// <param name="Kind">As events and the portal name it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Parent">What it belongs to.</param>
/// <param name="Key">Touchpoint key.</param>
/// <param name="Place">Where it stands in the JSON form; empty for the map, and for a handoff on which nothing is agreed.</param>
internal sealed record Element(string Id, string Kind, string Title, string Parent, string Key, string Place)
{
    /// <summary>All elements in the order of the map, the map itself first; claims and translations are no elements.</summary>
    public static IEnumerable<Element> Of(MapDocument map, string mapId) =>
    [
        new Element(mapId, "map", map.Title, "", "", ""),
        .. map.Stages.SelectMany((stage, s) => OfStage(stage, mapId, $"stages[{s}]")),
        .. map.PainPoints.Select((pain, i) => new Element(pain.Id, "painPoint", pain.Title, pain.Step, "", $"painPoints[{i}]")),
        .. map.CandidateFixes.Select((fix, i) => new Element(fix.Id, "candidateFix", fix.Title, fix.PainPoint, "", $"candidateFixes[{i}]")),
        .. OfHandoffs(map),
        .. map.MomentsOfTruth.Select((m, i) => new Element(m.Id, "momentOfTruth", m.Criterion, m.Step, "", $"momentsOfTruth[{i}]")),
        .. map.FailurePoints.Select((f, i) => new Element(f.Id, "failurePoint", f.Title, f.Step, "", $"failurePoints[{i}]")),
        .. map.Marks.Select((m, i) => new Element(m.Id, "mark", m.Reason, m.Step, "", $"marks[{i}]")),
        .. map.Metrics.Select((m, i) => new Element(m.Id, "metric", m.Title, m.Element, "", $"metrics[{i}]")),
    ];

    private static IEnumerable<Element> OfStage(Stage stage, string mapId, string place) =>
    [
        new Element(stage.Id, "stage", stage.Title, mapId, "", place),
        .. stage.Steps.SelectMany((step, i) => OfStep(step, stage.Id, $"{place}.steps[{i}]")),
    ];

    private static IEnumerable<Element> OfStep(Step step, string stage, string place) =>
    [
        new Element(step.Id, "step", step.Title, stage, "", place),
        .. step.Touchpoints.Select((t, i) => new Element(t.Id, "touchpoint", t.Name, step.Id, t.Key, $"{place}.touchpoints[{i}]")),
        .. step.Emotions.Select((e, i) => new Element(e.Id, "emotion", e.Note, step.Id, "", $"{place}.emotions[{i}]")),
        .. step.Lanes.Select((l, i) => new Element(l.Id, "laneItem", l.Title, step.Id, "", $"{place}.lanes[{i}]")),
    ];

    // Terms on two touchpoints that do not follow on one another are kept: the path may change back.
    private static IEnumerable<Element> OfHandoffs(MapDocument map)
    {
        var derived = HandoffDesign.Derive(map);
        var places = map.Handoffs.Select((terms, i) => (terms, place: $"handoffs[{i}]")).ToList();
        foreach (var handoff in derived)
        {
            var (terms, place) = places.Find(p => handoff.Terms is not null && ReferenceEquals(p.terms, handoff.Terms));
            yield return new Element(terms?.Id ?? handoff.Id, "handoff", handoff.Title, handoff.From.Id, "", place ?? "");
        }

        foreach (var (terms, place) in places.Where(p => !derived.Any(handoff => ReferenceEquals(handoff.Terms, p.terms))))
        {
            yield return new Element(terms.Id, "handoff", "", terms.From, "", place);
        }
    }
}
