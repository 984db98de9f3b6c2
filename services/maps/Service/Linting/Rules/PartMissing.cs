using Journey.Maps.Maps;

namespace Journey.Maps.Linting.Rules;

/// <summary>Goal, stages, touchpoints, emotions, evidence, handoffs, pain points, owners, candidate fixes: there, or said why not.</summary>
internal sealed class PartMissing() : LintRule("L13", Severity.Error, "One of the nine parts is missing")
{
    public override IEnumerable<Flaw> Check(LintSubject on) =>
    [
        .. Unless(on, on.Map.Goal.Statement.Length > 0, "The map has no goal.", "Say what the customer tries to get done."),
        .. Unless(on, on.Steps().Any(), "The map has no stages with steps.", "Draw the path."),
        .. Unless(on, on.Touchpoints().Any(), "The map has no touchpoints.", "Add where customer and organisation meet."),
        .. Unless(on, on.Emotions().Any() || on.SaysNone(ContentPart.Emotions), "The map has no emotions.", "Add what customers report, or say why there are none."),
        .. Unless(on, on.Map.Claims.Any(on.IsCited), "The map has no evidence.", "Make a claim and cite what supports it."),
        .. Unless(on, on.Map.Handoffs.Count > 0 || on.SaysNone(ContentPart.Handoffs), "The map has no handoffs.", "Agree on one, or say why there are none."),
        .. Unless(on, on.Map.PainPoints.Count > 0 || on.SaysNone(ContentPart.PainPoints), "The map has no pain points.", "Add one with its owner, or say why there are none."),
        .. Unless(on, on.Owned.Contains(on.Whole), PartMissingWords.Owners, "Name who is accountable for the map."),
        .. Unless(
            on, on.Map.CandidateFixes.Count > 0 || on.SaysNone(ContentPart.CandidateFixes), "The map has no candidate fixes.", "Add one with its owner, or say why there are none."),
    ];

    private static IEnumerable<Flaw> Unless(LintSubject on, bool holds, string what, string mend) => holds ? [] : [new Flaw(on.Whole, what, mend)];
}
