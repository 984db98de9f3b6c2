namespace Journey.Maps.Maps;

/// <summary>An element where it stands in its map.</summary>
/// <param name="Id">Its id; for the map itself the map's.</param>
/// <param name="Kind">As events and the portal name it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Parent">What it belongs to.</param>
/// <param name="Key">Touchpoint key.</param>
/// <param name="Place">Where it stands in the JSON form.</param>
internal sealed record Element(string Id, string Kind, string Title, string Parent, string Key, string Place)
{
    /// <summary>All elements in the order of the map, the map itself first; claims are no elements.</summary>
    public static IEnumerable<Element> Of(MapDocument map, string mapId)
    {
        yield return new Element(mapId, "map", map.Title, "", "", "");
        foreach (var (stage, s) in map.Stages.Select((stage, s) => (stage, s)))
        {
            yield return new Element(stage.Id, "stage", stage.Title, mapId, "", $"stages[{s}]");
            foreach (var element in stage.Steps.SelectMany((step, i) => OfStep(step, stage.Id, $"stages[{s}].steps[{i}]")))
            {
                yield return element;
            }
        }

        foreach (var (pain, i) in map.PainPoints.Select((pain, i) => (pain, i)))
        {
            yield return new Element(pain.Id, "painPoint", pain.Title, pain.Step, "", $"painPoints[{i}]");
        }

        foreach (var (fix, i) in map.CandidateFixes.Select((fix, i) => (fix, i)))
        {
            yield return new Element(fix.Id, "candidateFix", fix.Title, fix.PainPoint, "", $"candidateFixes[{i}]");
        }
    }

    private static IEnumerable<Element> OfStep(Step step, string stage, string place)
    {
        yield return new Element(step.Id, "step", step.Title, stage, "", place);
        for (var i = 0; i < step.Touchpoints.Count; i++)
        {
            var touchpoint = step.Touchpoints[i];
            yield return new Element(touchpoint.Id, "touchpoint", touchpoint.Name, step.Id, touchpoint.Key, $"{place}.touchpoints[{i}]");
        }

        for (var i = 0; i < step.Emotions.Count; i++)
        {
            yield return new Element(step.Emotions[i].Id, "emotion", step.Emotions[i].Note, step.Id, "", $"{place}.emotions[{i}]");
        }
    }
}
