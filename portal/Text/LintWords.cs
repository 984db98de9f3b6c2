using Journey.Maps.V1;
using Journey.Portal.Html;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>The words for the lint rules, and the one action that clears each finding.</summary>
internal static class LintWords
{
    public static string Title(CheckedRule rule) => rule.Rule switch
    {
        "L01" => T("Nothing is decided on it"),
        "L02" => T("Nobody answers for a fix or a pain point"),
        "L03" => T("It stands on nothing but belief"),
        "L04" => T("Goal, window or intent is missing"),
        "L05" => T("A persona with arrows"),
        "L06" => T("Moments of truth, handoffs or failure points are not marked"),
        "L07" => T("It has no day of review"),
        "L08" => T("Too much detail to act on, or too little to decide"),
        "L09" => T("A feeling that no customer reported"),
        "L10" => T("No feeling is below zero"),
        "L11" => T("It looks like an internal process"),
        "L12" => T("All of it is in one channel"),
        "L13" => T("One of the nine parts is missing"),
        "L14" => T("A fix is measured only where it is made"),
        "L15" => T("Nothing changed after it was published"),
        _ => rule.Title,
    };

    public static string Of(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Passed => T("holds"),
        RuleOutcome.Failed => T("fails"),
        _ => T("does not apply"),
    };

    public static string Of(LintSeverity severity) => severity == LintSeverity.Error ? T("Stops") : T("Warns");

    /// <summary>Where the map stands, in a sentence.</summary>
    public static string Standing(LintModel model) => (model.Stops, model.Warns) switch
    {
        (0, 0) => T("No rule stops or warns."),
        (0, var warns) => T("No rule stops publishing; {0}.", Figures.Plural(warns, "rule warns", "rules warn")),
        (var stops, 0) => T("{0} publishing.", Figures.Plural(stops, "rule stops", "rules stop")),
        var (stops, warns) => T("{0} publishing; {1}.", Figures.Plural(stops, "rule stops", "rules stop"), Figures.Plural(warns, "warns", "warn")),
    };

    /// <summary>The one action that clears a finding, and where it is done.</summary>
    public static (string Words, string Address) Action(MapView view, LintFinding finding)
    {
        var (unit, id) = (view.Unit, view.Id);
        return finding.Rule switch
        {
            "L01" or "L15" => (T("Decide something"), Addresses.Decisions(unit, id)),
            "L02" => (T("Name an owner"), $"{Addresses.Owners(unit, id)}#{Dom.Owner(finding.Element)}"),
            "L03" or "L09" => (T("Cite evidence"), $"{Addresses.Map(unit, id)}#assumptions"),
            "L14" => (T("Plan it anew"), Addresses.FixPlan(unit, id, finding.Element)),
            "L13" when finding.What.StartsWith("Nobody", StringComparison.Ordinal) => (T("Name an owner"), $"{Addresses.Owners(unit, id)}#{Dom.Owner(id)}"),
            _ => (T("Edit it"), Addresses.Element(unit, id, finding.Element)),
        };
    }
}
