using Journey.Maps.Maps;

namespace Journey.Maps.Linting;

/// <summary>How much is known of each step.</summary>
internal static class Facets
{
    private const int All = 6;

    /// <summary>Mean over steps of the share of facets that are filled: touchpoint, intent, emotion, pain or "none", evidence, owner; null without steps.</summary>
    public static double? Coverage(LintSubject on)
    {
        var stages = on.Map.Stages.SelectMany(stage => stage.Steps.Select(step => (stage, step))).ToList();
        return stages.Count == 0 ? null : stages.Average(s => (double)Filled(on, s.stage, s.step) / All);
    }

    private static int Filled(LintSubject on, Stage stage, Step step)
    {
        var own = step.Touchpoints.Select(touchpoint => touchpoint.Id).Concat(step.Emotions.Select(emotion => emotion.Id)).Append(step.Id).ToHashSet();
        bool[] facets =
        [
            step.Touchpoints.Count > 0,
            step.Intent.Length > 0,
            step.Emotions.Count > 0,
            on.SaysNone(ContentPart.PainPoints) || on.Map.PainPoints.Any(pain => pain.Step == step.Id),
            on.Map.Claims.Any(claim => own.Contains(claim.Element) && on.IsCited(claim)),
            on.Owned.Contains(stage.Id) || step.Touchpoints.Any(touchpoint => touchpoint.OperatedBy.Length > 0 || on.Owned.Contains(touchpoint.Id)),
        ];
        return facets.Count(filled => filled);
    }
}
