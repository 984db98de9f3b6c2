using Journey.Maps.Contracts;

namespace Journey.Maps.Maps;

/// <summary>What the expected path of a map must hold: ways over touchpoints that are there, lengths of time that can be read.</summary>
internal static class PathRules
{
    public static void Check(MapDocument map, Findings found)
    {
        var keys = map.Stages.SelectMany(stage => stage.Steps).SelectMany(step => step.Touchpoints).Select(t => t.Key).ToHashSet();
        found.Count(map.ExpectedPaths, "expectedPaths", 20);
        foreach (var (path, i) in map.ExpectedPaths.Select((path, i) => (path, i)))
        {
            found.Text(path.Title, $"expectedPaths[{i}].title", 200);
            found.Require(path.Touchpoints.Count is >= 1 and <= 200, $"expectedPaths[{i}].touchpoints", "It must have 1 to 200 entries.");
            foreach (var (key, n) in path.Touchpoints.Select((key, n) => (key, n)))
            {
                found.Require(keys.Contains(key), $"expectedPaths[{i}].touchpoints[{n}]", $"There is no touchpoint with the key '{key}' on the map.");
            }
        }

        foreach (var (stage, s) in map.Stages.Select((stage, s) => (stage, s)))
        {
            foreach (var (step, i) in stage.Steps.Select((step, i) => (step, i)))
            {
                for (var n = 0; n < step.Touchpoints.Count; n++)
                {
                    Check(step.Touchpoints[n], $"stages[{s}].steps[{i}].touchpoints[{n}]", keys, found);
                }
            }
        }
    }

    private static void Check(Touchpoint touchpoint, string place, HashSet<string> keys, Findings found)
    {
        found.Require(
            touchpoint.MaxGap.Length == 0 || Duration.TryRead(touchpoint.MaxGap, out _), $"{place}.maxGap",
            "It must be an ISO 8601 duration of days and less, such as P3D or PT36H, above zero and at most ten years.");
        found.Count(touchpoint.Replaces, $"{place}.replaces", 50);
        foreach (var (key, n) in touchpoint.Replaces.Select((key, n) => (key, n)))
        {
            found.Text(key, $"{place}.replaces[{n}]", 100);
            found.Require(!keys.Contains(key), $"{place}.replaces[{n}]", $"The touchpoint '{key}' is on the map itself.");
        }
    }
}
