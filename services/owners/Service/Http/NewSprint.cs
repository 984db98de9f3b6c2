using Journey.Owners.Sprints;

namespace Journey.Owners.Http;

internal sealed record CandidateView(Guid Map, Importance Importance);

/// <summary>A sprint to begin. MapVersion: the newest where it is not said; starts: today.</summary>
internal sealed record NewSprint(
    Guid Map, int? MapVersion, Guid Team, IReadOnlyList<Guid> Roster, DateOnly? Starts, Importance Importance, string? Because, IReadOnlyList<CandidateView>? Candidates)
{
    public SprintOrder ToOrder() => new(
        Map, MapVersion ?? 0, Team, Roster, Starts, Importance, Because ?? "", [.. (Candidates ?? []).Select(candidate => new JourneyCandidate(candidate.Map, candidate.Importance))]);
}

internal sealed record BaselineView(WindowView Window, double Numerator, double Denominator, string? Source)
{
    public static BaselineView Of(Baseline baseline) => new(WindowView.Of(baseline.Window), baseline.Numerator, baseline.Denominator, baseline.Source.Length > 0 ? baseline.Source : null);

    public Baseline ToBaseline() => new(Window.ToWindow(), Numerator, Denominator, Source ?? "");
}

/// <summary>Where customers stumble: of those who reached the element, lost did not reach the next mandatory step in time. Severity: 3 where it is not said.</summary>
internal sealed record StumbleView(string Element, double Reached, double Lost, int? Severity, double? Smallest, string? Claim, IReadOnlyList<string>? Quotes)
{
    public static StumbleView Of(Stumble stumble) =>
        new(stumble.Element, stumble.Reached, stumble.Lost, stumble.Severity, stumble.Smallest, stumble.Claim.Length > 0 ? stumble.Claim : null, stumble.Quotes);

    public Stumble ToStumble() => new(Element, Reached, Lost, Severity ?? Stumble.UsualSeverity, Smallest, Claim ?? "", Quotes ?? []);
}

internal sealed record NewRanking(SprintMeasure Outcome, BaselineView Baseline, WindowView Verification, IReadOnlyList<StumbleView> Stumbles)
{
    public StumbleField ToField() => new(Outcome, Baseline.ToBaseline(), Verification.ToWindow(), [.. Stumbles.Select(stumble => stumble.ToStumble())]);
}

/// <summary>First gate. By: outcome (where it is not said) or leading; anyway: why a stumble is taken that cannot be told.</summary>
internal sealed record NewChoice(
    SprintMeasure Outcome, BaselineView Baseline, WindowView Verification, IReadOnlyList<StumbleView> Stumbles, string Element, JudgedBy? By, string? Anyway, long? Seen)
{
    public Choice ToChoice() => new(new NewRanking(Outcome, Baseline, Verification, Stumbles).ToField(), Element, By == JudgedBy.Leading, Anyway ?? "");
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
