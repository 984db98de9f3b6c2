using Journey.Maps.Linting;
using Journey.Maps.Maps;
using Journey.Maps.Publishing;
using Journey.Platform.Errors;

namespace Journey.Maps.Decisions;

/// <summary>What a waiver must hold, and who may sign it.</summary>
internal static class WaiverRules
{
    /// <summary>The last day on which it counts.</summary>
    public static DateOnly Check(WaiverDraft draft, DateOnly today)
    {
        var violations = new Violations();
        var found = new Findings(violations);
        found.Require(draft.Claim.Length == 0 != (draft.Rule.Length == 0), "claim", "It is for a claim, or for a rule.");
        found.Require(
            draft.Rule.Length == 0 || LintRules.Find(draft.Rule) is not null || RequiredContent.Find(draft.Rule) is not null, "rule", "There is no such rule.");
        found.Text(draft.Reason, "reason", 1_000);
        found.Text(draft.Until, "until", 10);
        Day.Check(draft.Until, "until", found);
        found.Require(Day.Read(draft.Until) is not { } day || (day >= today && day <= today.AddYears(1)), "until", "It must be from today to a year from today.");
        violations.ThrowIfAny();
        return Day.Read(draft.Until)!.Value;
    }

    /// <summary>Whether only an approver may sign: for a claim, for a rule that blocks publishing, and for required content.</summary>
    public static bool NeedsApprover(WaiverDraft draft) => draft.Rule.Length == 0 || LintRules.Find(draft.Rule) is not { Severity: Severity.Warning };
}
