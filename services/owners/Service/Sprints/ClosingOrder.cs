using Journey.Owners.Owners;
using Journey.Platform.Errors;

namespace Journey.Owners.Sprints;

/// <summary>How somebody wants to close a sprint: with what was learnt and what comes next, on the day of a later verification where there is no verdict, or given up with the reason.</summary>
internal sealed record ClosingOrder(string Learning, NextAction? NextAction, DateOnly? VerifyOn, string Abandon)
{
    public bool Abandons => Abandon.Trim().Length > 0;

    public void Check(DateOnly today)
    {
        var violations = new Violations();
        violations.Require(Text.IsNote(Learning), "learning", Text.NoteRule);
        violations.Require(Text.IsLine(Abandon), "abandon", Text.LineRule);
        violations.Require(Abandons || Learning.Trim().Length > 0, "learning", "What was learnt.");
        violations.Require(Abandons || NextAction is not null, "nextAction", "What is done next, by whom and until when.");
        violations.Require(NextAction is null || Text.IsName(NextAction.What), "nextAction.what", Text.NameRule);
        violations.Require(NextAction is null || NextAction.Due >= today, "nextAction.due", "Today or later.");
        violations.ThrowIfAny();
    }
}
