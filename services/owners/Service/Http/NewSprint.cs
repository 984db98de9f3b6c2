using Journey.Owners.Sprints;
using Journey.Owners.Trials;

namespace Journey.Owners.Http;

internal sealed record CandidateView(Guid Map, Importance Importance);

/// <summary>A sprint to begin. MapVersion: the newest where it is not said; starts: today.</summary>
internal sealed record NewSprint(
    Guid Map, int? MapVersion, Guid Team, IReadOnlyList<Guid> Roster, DateOnly? Starts, Importance Importance, string? Because, IReadOnlyList<CandidateView>? Candidates)
{
    public SprintOrder ToOrder() => new(
        Map, MapVersion ?? 0, Team, Roster, Starts, Importance, Because ?? "", [.. (Candidates ?? []).Select(candidate => new JourneyCandidate(candidate.Map, candidate.Importance))]);
}

/// <summary>What is to move. Without numerator and denominator, and without numbers in the baseline, it is who reaches the end, as the log shows it.</summary>
internal sealed record NewMeasure(string Name, string? Numerator, string? Denominator, Direction Direction, double Smallest)
{
    public SprintMeasure ToMeasure() => new(Name, Numerator ?? "", Denominator ?? "", Direction, Smallest);
}

internal sealed record NewBaseline(WindowView Window, double? Numerator, double? Denominator, string? Source)
{
    public Baseline ToBaseline() => new(Window.ToWindow(), Numerator ?? 0, Denominator ?? 0, Source ?? "");
}

/// <summary>
/// Where customers stumble: of those who reached the element, lost did not reach the next mandatory step in time. Both are left out where the log shows them.
/// Severity: 3 where it is not said.
/// </summary>
internal sealed record NewStumble(string Element, double? Reached, double? Lost, int? Severity, double? Smallest, string? Claim, IReadOnlyList<string>? Quotes)
{
    public Stumble ToStumble() => new(Element, Reached ?? 0, Lost ?? 0, Severity ?? Stumble.UsualSeverity, Smallest, Claim ?? "", Quotes ?? []);
}

/// <summary>Stumbles to rank. Map: whose log is asked; without it only what is entered is ranked.</summary>
internal sealed record NewRanking(Guid? Map, NewMeasure Outcome, NewBaseline Baseline, WindowView Verification, IReadOnlyList<NewStumble>? Stumbles)
{
    public StumbleField ToField() => new(Outcome.ToMeasure(), Baseline.ToBaseline(), Verification.ToWindow(), [.. (Stumbles ?? []).Select(stumble => stumble.ToStumble())]);
}

/// <summary>First gate. By: outcome (where it is not said) or leading; anyway: why a stumble is taken that cannot be told.</summary>
internal sealed record NewChoice(
    NewMeasure Outcome, NewBaseline Baseline, WindowView Verification, IReadOnlyList<NewStumble>? Stumbles, string Element, JudgedBy? By, string? Anyway, long? Seen)
{
    public Choice ToChoice() => new(new NewRanking(null, Outcome, Baseline, Verification, Stumbles).ToField(), Element, By == JudgedBy.Leading, Anyway ?? "");
}

/// <summary>What a sprint is judged by: the journey's outcome, or the share that stumbles.</summary>
internal enum JudgedBy
{
    Outcome,
    Leading,
}

/// <summary>Second gate. Test: a running test in the windows of the first gate; it says change, segment and effect.</summary>
internal sealed record NewHypothesis(
    Guid Test, IReadOnlyList<string> InScope, IReadOnlyList<string>? OutOfScope, IReadOnlyList<string>? Deferred, string Design, IReadOnlyList<Guid> People, long? Seen)
{
    public Hypothesis ToHypothesis() => new(Test, InScope, OutOfScope ?? [], Deferred ?? [], Design.Trim(), People);
}

internal sealed record TaskView(string What, Guid Person, DateOnly Due);

/// <summary>Third gate: since when the change is live, for whom, what of the map it touched, who did what, and what else changed.</summary>
internal sealed record NewExecution(
    DateOnly LiveOn, string Cohort, IReadOnlyList<string>? Touchpoints, IReadOnlyList<string>? Handoffs, IReadOnlyList<TaskView> Tasks, IReadOnlyList<OtherChangeView>? OtherChanges, long? Seen)
{
    public Execution ToExecution() => new(
        LiveOn, Cohort.Trim(), Touchpoints ?? [], Handoffs ?? [], [.. Tasks.Select(task => new SprintTask(task.What, task.Person, task.Due))],
        [.. (OtherChanges ?? []).Select(change => change.ToChange())]);
}

/// <summary>Fourth gate: what is kept and what is retired, once the test has its verdict.</summary>
internal sealed record NewVerification(IReadOnlyList<string>? Kept, IReadOnlyList<string>? Retired, long? Seen)
{
    public Verification ToVerification() => new(Kept ?? [], Retired ?? []);
}

internal sealed record NextActionView(string What, Guid Person, DateOnly Due);

/// <summary>The end of a sprint. VerifyOn: where there is no verdict yet; abandon: why it is given up instead.</summary>
internal sealed record NewClosure(string? Learning, NextActionView? NextAction, DateOnly? VerifyOn, string? Abandon, long? Seen)
{
    public ClosingOrder ToOrder() => new(Learning ?? "", NextAction is { } next ? new(next.What, next.Person, next.Due) : null, VerifyOn, Abandon ?? "");
}
