using Journey.Portal.Html;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>The one thing that helps a map most now, computed in a fixed order.</summary>
public sealed record NextStep(string Title, string Why, string Button, string Address)
{
    public static NextStep For(MapPageModel page)
    {
        var (view, unit, id) = (page.View, page.View.Unit, page.View.Id);
        if (view.Steps.Count() < 3)
        {
            return new(T("Describe at least three steps"), T("A path of one or two steps shows no line yet."), T("Add a step"), Addresses.Element(unit, id, view.Document.Stages.FirstOrDefault()?.Id ?? id));
        }
        if (view.Grades is not null && view.Cited.All(item => item.SourceKey.Length == 0))
        {
            return new(T("Bring one file of evidence"), T("One log or contact file, cited once, lifts claims above belief: B or A is in reach."), T("Open sources"), Addresses.Sources(unit));
        }
        if (Deciding(page) is { } deciding)
        {
            return deciding;
        }
        var uncited = view.Grades?.Claims.FirstOrDefault(grade => grade.Grade == "Uncited");
        if (uncited is not null)
        {
            return new(T("Put ground under a claim"), T("“{0}” stands on nothing.", uncited.Statement) + Raise(uncited), T("Cite evidence"), Addresses.Claim(unit, id, uncited.ClaimId));
        }
        if (view.WithoutOwner.FirstOrDefault() is { } gap)
        {
            return new(T("Name an owner for “{0}”", gap.Title), T("{0} without anybody who answers for them.", Text.Figures.Plural(view.WithoutOwner.Count(), "element", "elements")), T("Name an owner"), Addresses.Owners(unit, id));
        }
        var weakest = view.Grades?.Claims.Where(grade => grade.Grade == "D" && grade.Raises.Count > 0).OrderBy(grade => grade.Score).FirstOrDefault();
        if (weakest is not null)
        {
            return new(T("Test an assumption"), T("“{0}” is believed only.", weakest.Statement) + Raise(weakest), T("Open the claim"), Addresses.Claim(unit, id, weakest.ClaimId));
        }
        return page.Belief is { HasReasons: true }
            ? new(T("Read it with its neighbours"), T("Every claim has ground and every element an owner. Compare shows what a blueprint, segments and the improvement system would add."), T("Compare"), Addresses.Compare(unit, id))
            : new(T("Bring coded contact reasons"), T("Beliefs can be held against reasons once a source that names reasons is cited."), T("Open sources"), Addresses.Sources(unit));
    }

    // A review that is due comes before anything new; a map that is seen through evidence and decides nothing comes next.
    static NextStep? Deciding(MapPageModel page)
    {
        var answer = new AnswerModel(page);
        var (unit, id) = (page.View.Unit, page.View.Id);
        return answer switch
        {
            { IsDecided: true, IsLate: true, Decision: { } late } => new(T("Look at the decision again"), T("The day of its review was {0}.", Text.Moments.Day(late.Content.ReviewAt)), T("Open the decision"), Addresses.MapDecision(unit, id, late.DecisionId)),
            { Test: { State: Owners.V1.TestState.Running } test } when test.Readings[0].Proposed is Owners.V1.Proposal.Keep or Owners.V1.Proposal.Retire => new(T("Record the verdict"), T("It was measured, and the rule says {0}.", Text.TrialWords.Of(test.Readings[0].Proposed)), T("Open the test"), Addresses.Test(unit, test.TestId)),
            { IsDecided: true, Test: null, Fix: { } fix } when page.Tests is not null && fix.Candidate == answer.Decision!.Content.ChosenChange?.CandidateFix && page.View.Frame.MayName => new(T("Register the test"), T("What was decided is under way. What it should move, by how much and until when is written down before it begins."), T("Register a test"), Addresses.NewTest(unit, fix.FixId)),
            { Decision: { Status: Maps.V1.DecisionStatus.Draft } draft } => new(T("Finish the decision"), T("“{0}” is a draft. Beside its form stands what is missing.", draft.Content.Question), T("Open the draft"), Addresses.MapDecision(unit, id, draft.DecisionId)),
            { Decision: null } when page is { Decisions.Count: 0, Belief.HasReasons: true } => new(T("Write down what is decided"), T("What hurts is seen. A boundary says what is done about it, what is put off, and what is not known yet; it takes a quarter of an hour."), T("Begin a decision"), Addresses.Decisions(unit, id) + "#begin"),
            _ => null,
        };
    }

    static string Raise(Evidence.V1.ClaimGrade grade) => Text.Sentences.Worth(grade.Raises) is { } raise ? $" {Text.Sentences.Raise(raise)}." : "";
}
