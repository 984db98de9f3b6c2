using Journey.Maps.V1;
using Journey.Owners.V1;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>The words for decisions and what hangs on them.</summary>
internal static class DecisionWords
{
    /// <summary>Whether evidence that a decision was made without has been brought.</summary>
    public static string Of(AwaitedEvidence gap) => gap.Done ? T("brought") : gap.Late ? T("overdue") : T("open");

    public static string Of(DecisionStatus status) => status switch
    {
        DecisionStatus.Draft => T("Draft"),
        DecisionStatus.Decided => T("Decided"),
        DecisionStatus.Reviewed => T("Decided and looked at again"),
        DecisionStatus.Superseded => T("Superseded"),
        _ => "",
    };

    /// <summary>The class of the tag: what stands is the line's own, what is open amber.</summary>
    public static string Tone(DecisionStatus status) => status switch
    {
        DecisionStatus.Decided or DecisionStatus.Reviewed => "hold",
        DecisionStatus.Draft => "warn",
        _ => "",
    };

    public static string Of(CommitmentKind kind) => kind switch
    {
        CommitmentKind.Budget => T("Budget"),
        CommitmentKind.Roadmap => T("Roadmap"),
        CommitmentKind.Sales => T("Sales"),
        CommitmentKind.CustomerResource => T("Work of or with customers"),
        _ => "",
    };

    public static string Of(CommitmentWarning warning) => warning switch
    {
        CommitmentWarning.PredatesMap => T("Committed before this map existed"),
        CommitmentWarning.NoDecision => T("No decision stands behind it"),
        CommitmentWarning.DecisionNotMade => T("The decision behind it is still a draft"),
        _ => "",
    };

    public static string Of(BoundaryPart part) => part switch
    {
        BoundaryPart.Deferred => T("Nothing is deferred, because"),
        BoundaryPart.OutOfScope => T("Nothing is out of scope, because"),
        BoundaryPart.MissingEvidence => T("No evidence is missing, because"),
        BoundaryPart.TradeOffs => T("It costs nothing, because"),
        _ => "",
    };

    /// <summary>The one change, or why none yet; empty where neither is said.</summary>
    public static string Change(DecisionContent content) => content.ChosenChange switch
    {
        { What.Length: > 0 } change => change.What,
        { NoneYetBecause.Length: > 0 } none => T("Nothing is changed yet: {0}", none.NoneYetBecause),
        _ => "",
    };

    /// <summary>Id of the field in which something is entered, by its place in the content.</summary>
    public static string Anchor(DecisionModel model, string field) => field.StartsWith("claims[", StringComparison.Ordinal) && ClaimAt(model, field) is { } claim
        ? $"d-claim-{claim}"
        : "d-" + (field.StartsWith("chosenChange", StringComparison.Ordinal) ? "chosenChange" : field.Replace("[", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '-'));

    /// <summary>What a draft lacks, as what is to be done.</summary>
    public static string Lacks(DecisionModel model, MissingPart part) => part.Field switch
    {
        "inScope" => T("Say what it is about"),
        "deferred" => T("Say what is put off, or why nothing is"),
        "outOfScope" => T("Say what it is not about, or why there is nothing"),
        "missingEvidence" => T("Say what is not known yet, or why nothing is missing"),
        "options" => T("Write down what one could do"),
        "tradeOffs" => T("Say what the options cost, or why they cost nothing"),
        "chosenChange" => T("Choose one operating change, or say why there is none yet"),
        "owner" => T("Name who answers for it: somebody who is there"),
        "reviewAt" => T("Set the day on which it is looked at again, today or later"),
        "keepRetireCriterion" => T("Say what would make one keep the change, and what retire it"),
        "claims" => T("Rely on at least one claim of the map"),
        "supersedes" => T("Supersede a decision that was made and still stands"),
        var row when row.StartsWith("deferred[", StringComparison.Ordinal) => T("“{0}”: say what brings it back", model.Decision.Content.Deferred[Row(row)].What),
        var row when row.EndsWith(".owner", StringComparison.Ordinal) => T("“{0}”: name who brings it, somebody who is there", model.Decision.Content.MissingEvidence[Row(row)].What),
        var row when row.EndsWith(".due", StringComparison.Ordinal) => T("“{0}”: say by which day", model.Decision.Content.MissingEvidence[Row(row)].What),
        var row when ClaimAt(model, row) is { } id => Weak(model, id),
        _ => part.What,
    };

    public static string Effect(VersionEffect effect)
    {
        string[] told =
        [
            effect.Owners.Count > 0 ? Figures.Plural(effect.Owners.Count, "owner", "owners") : "",
            effect.Priorities.Count > 0 ? Figures.Plural(effect.Priorities.Count, "priority", "priorities") : "",
            effect.Decisions.Count > 0 ? Figures.Plural(effect.Decisions.Count, "decision", "decisions") : "",
        ];
        var changed = told.Where(part => part.Length > 0).ToList();
        return changed.Count == 0 ? T("This version changed no owner, no priority and no decision.") : T("This version changed {0}.", string.Join(T(", "), changed));
    }

    /// <summary>How far the day of the review is.</summary>
    public static string Due(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => T("today"),
        1 => T("tomorrow"),
        > 1 and var days => T("in {0} days", days),
        -1 => T("1 day late"),
        var days => T("{0} days late", -days),
    };

    static string Weak(DecisionModel model, string claim) => model.View.Document.Claims.FirstOrDefault(known => known.Id == claim) is { } known
        ? model.GradeOf(claim)?.Grade is { } grade and not "Uncited"
            ? T("“{0}” is graded {1}: raise it to B, or let an approver sign for it", known.Statement, grade)
            : T("“{0}” stands on nothing: cite what raises it to B, or let an approver sign for it", known.Statement)
        : T("A claim it relies on is not on the map any more: take it off the list");

    static string? ClaimAt(DecisionModel model, string field) =>
        field.StartsWith("claims[", StringComparison.Ordinal) && Row(field) is var row && row < model.Decision.Content.Claims.Count ? model.Decision.Content.Claims[row].Claim : null;

    static int Row(string field) => int.Parse(field[(field.IndexOf('[', StringComparison.Ordinal) + 1)..field.IndexOf(']', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
}
