using Journey.Maps.Linting;
using Journey.Maps.Maps;
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
        found.Require(draft.Claim.Length == 0 != (draft.Rule.Length == 0), "claim", "It is for a claim, or for a lint rule.");
        found.Require(draft.Rule.Length == 0 || LintRules.Find(draft.Rule) is not null, "rule", "There is no such lint rule.");
        found.Text(draft.Reason, "reason", 1_000);
        found.Text(draft.Until, "until", 10);
        Day.Check(draft.Until, "until", found);
        found.Require(Day.Read(draft.Until) is not { } day || (day >= today && day <= today.AddYears(1)), "until", "It must be from today to a year from today.");
        violations.ThrowIfAny();
        return Day.Read(draft.Until)!.Value;
    }

    /// <summary>Whether only an approver may sign: for a claim, and for a rule that blocks publishing.</summary>
    public static bool NeedsApprover(WaiverDraft draft) => draft.Rule.Length == 0 || LintRules.Find(draft.Rule) is { Severity: Severity.Error };
}
