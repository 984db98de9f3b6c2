using Journey.Owners.Sprints;
using Journey.Owners.Trials;

namespace Journey.Owners.Http;

/// <summary>Where numbers are from: the log shows them, or somebody states them.</summary>
internal enum NumbersFrom
{
    Stated,
    Log,
}

/// <summary>The baseline. From: log or stated. Suppressed: its counts are withheld, fewer than ten of a viewer's business.</summary>
internal sealed record BaselineView(WindowView Window, double? Numerator, double? Denominator, string? Source, NumbersFrom From, bool Suppressed)
{
    public static BaselineView Of(Baseline baseline) => new(
        WindowView.Of(baseline.Window), baseline.Suppressed ? null : baseline.Numerator, baseline.Suppressed ? null : baseline.Denominator,
        baseline.Source.Length > 0 ? baseline.Source : null, baseline.Seen ? NumbersFrom.Log : NumbersFrom.Stated, baseline.Suppressed);
}

/// <summary>Where customers stumble. From: log or stated. Suppressed: as of the baseline.</summary>
internal sealed record StumbleView(
    string Element, double? Reached, double? Lost, int Severity, double? Smallest, string? Claim, IReadOnlyList<string> Quotes, NumbersFrom From, bool Suppressed)
{
    public static StumbleView Of(Stumble stumble) => new(
        stumble.Element, stumble.Suppressed ? null : stumble.Reached, stumble.Suppressed ? null : stumble.Lost, stumble.Severity, stumble.Smallest, stumble.Claim.Length > 0 ? stumble.Claim : null, stumble.Quotes,
        stumble.Seen ? NumbersFrom.Log : NumbersFrom.Stated, stumble.Suppressed);
}

/// <summary>A stumble in the order of scores; what is reckoned of counts is absent where they are suppressed. Told: whether the outcome would show a repair; offers: what could be done instead, leadingMeasure or longerWindow.</summary>
internal sealed record RankedStumbleView(
    StumbleView Stumble, int Rank, double? Score, double? Share, Detectability? Outcome, double? Ceiling, Detectability? Leading, bool Told, IReadOnlyList<StumbleOffer> Offers)
{
    public static RankedStumbleView Of(RankedStumble ranked) => ranked.Stumble.Suppressed ? new(StumbleView.Of(ranked.Stumble), ranked.Rank, null, null, null, null, null, false, []) : new(
        StumbleView.Of(ranked.Stumble), ranked.Rank, ranked.Stumble.Score, ranked.Stumble.Share.Estimate, ranked.Outcome, ranked.Ceiling, ranked.Leading, ranked.IsTold, ranked.Offers);
}

/// <summary>Stumbles by score. Sighting: the log that was asked; absent where none answers.</summary>
internal sealed record Ranking(SprintMeasure Outcome, BaselineView Baseline, IReadOnlyList<RankedStumbleView> Ranked, Sighting? Sighting)
{
    public static Ranking Of(StumbleField field) => new(field.Outcome, BaselineView.Of(field.Baseline), [.. field.Ranked().Select(RankedStumbleView.Of)], field.Sighting);
}

/// <summary>A gate: when it is due, and when and by whom it was passed. DaysLate: as it was passed, or until today; a verdict after the end counts from the day agreed on.</summary>
internal sealed record GateView(int Number, DateOnly Due, int DaysLate, DateTimeOffset? PassedAt, string? By)
{
    public static GateView Of(ToldSprint told, int number)
    {
        var passed = told.Sprint.Passed.FirstOrDefault(gate => gate.Number == number);
        return new(number, told.Sprint.DueOn(number), told.Sprint.DaysLate(number, told.Today), passed?.At, passed?.By);
    }
}

internal sealed record PersonName(Guid Id, string Name)
{
    public static PersonName Of(ToldSprint told, Guid person) => new(person, told.Name(person));
}

internal sealed record ChoiceView(
    SprintMeasure Outcome, BaselineView Baseline, WindowView Verification, string Element, JudgedBy By, SprintMeasure Measure, string? Anyway, IReadOnlyList<RankedStumbleView> Ranked,
    Sighting? Sighting)
{
    public static ChoiceView Of(Choice choice) => new(
        choice.Field.Outcome, BaselineView.Of(choice.Field.Baseline), WindowView.Of(choice.Field.Verification), choice.Element, choice.ByLeading ? JudgedBy.Leading : JudgedBy.Outcome,
        choice.Measure, choice.Anyway.Length > 0 ? choice.Anyway : null, Ranking.Of(choice.Field).Ranked, choice.Field.Sighting);
}

internal sealed record HypothesisView(
    Guid Test, string Sentence, IReadOnlyList<string> InScope, IReadOnlyList<string> OutOfScope, IReadOnlyList<string> Deferred, string Design, IReadOnlyList<PersonName> People)
{
    public static HypothesisView Of(ToldSprint told, Hypothesis hypothesis) => new(
        hypothesis.TestId, told.Sentence, hypothesis.InScope, hypothesis.OutOfScope, hypothesis.Deferred, hypothesis.Design, [.. hypothesis.People.Select(person => PersonName.Of(told, person))]);
}

internal sealed record SprintTaskView(string What, PersonName Person, DateOnly Due);

internal sealed record ExecutionView(
    DateOnly LiveOn, string Cohort, IReadOnlyList<string> Touchpoints, IReadOnlyList<string> Handoffs, IReadOnlyList<SprintTaskView> Tasks, IReadOnlyList<OtherChangeView> OtherChanges)
{
    public static ExecutionView Of(ToldSprint told, Execution execution) => new(
        execution.LiveOn, execution.Cohort, execution.Touchpoints, execution.Handoffs,
        [.. execution.Tasks.Select(task => new SprintTaskView(task.What, PersonName.Of(told, task.PersonId), task.Due))], [.. execution.OtherChanges.Select(OtherChangeView.Of)]);
}

internal sealed record SprintActionView(string What, PersonName Person, DateOnly Due);

internal sealed record ClosureView(string? Learning, SprintActionView? NextAction, int? MapVersion, DateOnly? VerifyOn, string? Abandoned, string By, DateTimeOffset At)
{
    public static ClosureView Of(ToldSprint told, Closure closure) => new(
        closure.Learning.Length > 0 ? closure.Learning : null,
        closure.NextAction is { } next ? new(next.What, PersonName.Of(told, next.PersonId), next.Due) : null,
        closure.MapVersion > 0 ? closure.MapVersion : null, closure.VerifyOn, closure.Abandoned.Length > 0 ? closure.Abandoned : null, closure.By, closure.At);
}

/// <summary>
/// A sprint. State: active, verifying, done or abandoned. Week: 1 to 4, 0 before it begins, 5 after its box. The result card is test, line, verification and closure.
/// </summary>
internal sealed record SprintView(
    Guid Id, Guid Team, string TeamName, Guid Map, string MapTitle, int MapVersion, int NewestMapVersion, SprintState State, DateOnly StartsOn, DateOnly EndsOn, int Week,
    IReadOnlyList<PersonView> Roster, IReadOnlyList<string> Units, Importance Importance, int ImportanceSum, string? Because, IReadOnlyList<CandidateView> Candidates, SprintScope Scope,
    IReadOnlyList<GateView> Gates, int? NextGate, ChoiceView? Choice, HypothesisView? Hypothesis, ExecutionView? Execution, Verification? Verification, TestView? Test, LineClass? Line,
    bool PostHoc, bool Confounded, ClosureView? Closure, string StartedBy, DateTimeOffset StartedAt, long Revision)
{
    public static SprintView Of(ToldSprint told)
    {
        var (sprint, plan) = (told.Sprint, told.Sprint.Plan);
        return new(
            sprint.Id, sprint.TeamId, told.Team, sprint.MapId, told.Map, plan.MapVersion, told.MapVersion, sprint.State, sprint.StartsOn, sprint.DueOn(Sprint.Gates), told.Week,
            [.. plan.Roster.Where(told.People.ContainsKey).Select(person => PersonView.Of(told.People[person]))], plan.Units, plan.Importance, plan.Importance.Sum,
            plan.Because.Length > 0 ? plan.Because : null, [.. plan.Candidates.Select(candidate => new CandidateView(candidate.MapId, candidate.Importance))], plan.Scope,
            [.. Enumerable.Range(1, Sprint.Gates).Select(number => GateView.Of(told, number))], sprint.NextGate,
            told.Choice is { } choice ? ChoiceView.Of(choice) : null, sprint.Hypothesis is { } hypothesis ? HypothesisView.Of(told, hypothesis) : null,
            sprint.Execution is { } execution ? ExecutionView.Of(told, execution) : null, sprint.Verification, told.Trial is { } trial ? TestView.Of(trial) : null, told.Line,
            told.IsPostHoc, told.IsConfounded, sprint.Closure is { } closure ? ClosureView.Of(told, closure) : null, plan.StartedBy, sprint.StartedAt, sprint.Revision);
    }
}

internal sealed record SprintList(IReadOnlyList<SprintView> Sprints, string? Next);
