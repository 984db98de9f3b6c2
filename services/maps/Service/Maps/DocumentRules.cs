using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

/// <summary>What a draft must hold. Everything that does not is found, each at its place in the JSON form.</summary>
internal static class DocumentRules
{
    public static void Check(MapDocument map, Guid mapId, Violations violations)
    {
        var found = new Findings(violations);
        CheckHead(map, found);
        found.Count(map.Stages, "stages", 100);
        found.Count(map.PainPoints, "painPoints", 500);
        found.Count(map.Claims, "claims", 2_000);
        found.Count(map.CandidateFixes, "candidateFixes", 500);
        foreach (var (stage, i) in map.Stages.Select((stage, i) => (stage, i)))
        {
            found.Text(stage.Title, $"stages[{i}].title", 200);
            found.Count(stage.Steps, $"stages[{i}].steps", 100);
            foreach (var (step, n) in stage.Steps.Select((step, n) => (step, n)))
            {
                StepRules.Check(step, $"stages[{i}].steps[{n}]", found);
            }
        }

        CheckLists(map, found);
        PathRules.Check(map, found);
        ContentRules.Check(map, found);
        ReferenceRules.Check(map, mapId.ToString(), found);
        if (!violations.Any)
        {
            TranslationRules.Check(map, mapId, found);
        }
    }

    private static void CheckHead(MapDocument map, Findings found)
    {
        found.Text(map.Title, "title", 200);
        found.Optional(map.CustomerType, "customerType", 50);
        found.Require(map.CustomerType.All(c => c is (>= 'a' and <= 'z') or '-'), "customerType", "It must be a lower-case word such as customer or patient.");
        found.Text(map.Goal.Statement, "goal.statement", 500);
        found.Optional(map.Goal.OutcomeTest, "goal.outcomeTest", 500);
        found.Text(map.Window.Anchor, "window.anchor", 200);
        found.Optional(map.Window.End, "window.end", 200);
        found.Require(map.Window.Days is >= 1 and <= 3_650, "window.days", "It must be from 1 to 3650.");
        found.Text(map.Segment.Key, "segment.key", 200);
        found.Optional(map.Segment.Name, "segment.name", 200);
        found.Require(Enum.IsDefined(map.State), "state", "It must be one of current, target.");
    }

    private static void CheckLists(MapDocument map, Findings found)
    {
        foreach (var (pain, i) in map.PainPoints.Select((pain, i) => (pain, i)))
        {
            found.Text(pain.Title, $"painPoints[{i}].title", 200);
            found.Optional(pain.Segment, $"painPoints[{i}].segment", 200);
            found.Require(pain.Severity is >= 1 and <= 5, $"painPoints[{i}].severity", "It must be from 1 (small) to 5 (the journey ends here).");
            found.Count(pain.Reasons, $"painPoints[{i}].reasons", 100);
            foreach (var (reason, n) in pain.Reasons.Select((reason, n) => (reason, n)))
            {
                found.Text(reason, $"painPoints[{i}].reasons[{n}]", 200);
            }
        }

        foreach (var (claim, i) in map.Claims.Select((claim, i) => (claim, i)))
        {
            found.Text(claim.Statement, $"claims[{i}].statement", 1_000);
            found.Require(claim.Standing is not { } standing || Enum.IsDefined(standing), $"claims[{i}].standing", "It must be observed, or left out.");
        }

        foreach (var (fix, i) in map.CandidateFixes.Select((fix, i) => (fix, i)))
        {
            found.Text(fix.Title, $"candidateFixes[{i}].title", 200);
            found.Optional(fix.ExpectedEffect, $"candidateFixes[{i}].expectedEffect", 500);
        }
    }
}
