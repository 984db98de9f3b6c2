using Journey.Maps.Maps;

namespace Journey.Maps.Linting.Rules;

/// <summary>Each of the three is marked, or somebody says that there is none.</summary>
internal sealed class NothingMarked() : LintRule("L06", Severity.Error, "Moments of truth, handoffs or failure points are not marked")
{
    public override IEnumerable<Flaw> Check(LintSubject on) =>
    [
        .. Missing(on, ContentPart.MomentsOfTruth, on.Map.MomentsOfTruth.Count, "moment of truth"),
        .. Missing(on, ContentPart.Handoffs, on.Map.Handoffs.Count, "handoff"),
        .. Missing(on, ContentPart.FailurePoints, on.Map.FailurePoints.Count, "failure point"),
    ];

    private static IEnumerable<Flaw> Missing(LintSubject on, ContentPart part, int count, string words) => count > 0 || on.SaysNone(part)
        ? []
        : [new Flaw(on.Whole, $"No {words} is marked.", "Mark one, or say why there is none.")];
}
