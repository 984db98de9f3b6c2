using Journey.Owners.Owners;
using Journey.Owners.Trials;
using Journey.Statistics;

namespace Journey.Owners.Http;

/// <summary>An effect with its 95 % interval, signed: + is the hoped direction.</summary>
internal sealed record EffectView(double Estimate, double Low, double High)
{
    public static EffectView? Of(Interval? effect) => effect is { } known ? new(known.Estimate, known.Low, known.High) : null;
}

/// <summary>
/// What one measure shows. Log: how it is taken from a log; null where figures are entered. Main: whether the verdict is about it. Proposed: keep, retire, inconclusive or insufficient; lack says why figures are too
/// few: notMeasured, tooFew or noEvents. Needed: how many an arm it would take to tell, where it does not.
/// </summary>
internal sealed record TestMetricView(
    string Key, string Name, string Numerator, string Denominator, MetricKind Kind, MetricScope Scope, MetricSubject Subject, Direction Direction, double Smallest,
    int LagDays, LogMeasureView? Log, bool Main, FigureView? Baseline, FigureView? After, FigureView? ComparisonBaseline, FigureView? ComparisonAfter, EffectView? Effect,
    Proposal Proposed, Lack? Lack, long? Needed)
{
    public static TestMetricView Of(Reading reading, bool main)
    {
        var (metric, arms) = (reading.Metric, reading.Arms);
        return new(
            metric.Key, metric.Name, metric.Numerator, metric.Denominator, metric.Kind, metric.Scope, metric.Subject, metric.Direction, metric.Smallest, metric.LagDays,
            LogMeasureView.From(metric.Log), main,
            Of(arms.Baseline), Of(arms.After), Of(arms.ComparisonBaseline), Of(arms.ComparisonAfter), EffectView.Of(reading.Effect),
            reading.Proposal, reading.Lack == Trials.Lack.None ? null : reading.Lack, reading.Needed);
    }

    static FigureView? Of(Figure? figure) => figure is null ? null : FigureView.Of(figure);
}

internal sealed record MeasurementView(DateTimeOffset At, string By, string? Source, DateTimeOffset AsOf, IReadOnlyList<FigureView> Figures, IReadOnlyList<OtherChangeView> OtherChanges)
{
    public static MeasurementView Of(Measurement taken) => new(
        taken.At, taken.By, taken.Source.Length > 0 ? taken.Source : null, taken.AsOf, [.. taken.Figures.Select(FigureView.Of)], [.. taken.OtherChanges.Select(OtherChangeView.Of)]);
}

internal sealed record VerdictView(Verdict Verdict, Proposal Proposed, string? Because, string By, DateTimeOffset At)
{
    public static VerdictView? Of(RecordedVerdict? verdict) => verdict is null
        ? null
        : new(verdict.Verdict, verdict.Proposed, verdict.Because.Length > 0 ? verdict.Because : null, verdict.By, verdict.At);
}

/// <summary>
/// A test. State: running, kept, retired or inconclusive. PostHoc: registered when the after window had begun. Confounded: something else changed in it.
/// What customers did and what the business saw are told apart.
/// </summary>
internal sealed record TestView(
    Guid Id, Guid Fix, Guid Map, string Candidate, string? Decision, TrialState State, string Assumption, string Change, string? Segment, string? Comparison,
    WindowView Baseline, WindowView After, DateTimeOffset RegisteredAt, bool PostHoc, bool Confounded, IReadOnlyList<PlanWarning> Warnings,
    IReadOnlyList<TestedClaimView> Claims, Proposal Proposed, IReadOnlyList<TestMetricView> CustomerBehaviour, IReadOnlyList<TestMetricView> Business,
    IReadOnlyList<MeasurementView> Measurements, VerdictView? Verdict, long Revision)
{
    public static TestView Of(Trial trial)
    {
        var (plan, readings) = (trial.Plan, trial.Read());
        var metrics = readings.Select(reading => TestMetricView.Of(reading, reading.Metric.Key == plan.Main.Key)).ToLookup(metric => metric.Subject);
        return new(
            trial.Id, trial.FixId, trial.MapId, trial.Candidate, Maybe(plan.Decision), trial.State, plan.Assumption, plan.Change, Maybe(plan.Segment), Maybe(plan.Comparison),
            WindowView.Of(plan.Baseline), WindowView.Of(plan.After), trial.RegisteredAt, trial.IsPostHoc, trial.IsConfounded, plan.Warnings(),
            [.. plan.Claims.Select(TestedClaimView.Of)], readings[0].Proposal, [.. metrics[MetricSubject.CustomerBehaviour]], [.. metrics[MetricSubject.Business]],
            [.. trial.Measurements.Select(MeasurementView.Of)], VerdictView.Of(trial.Verdict), trial.Revision);
    }

    static string? Maybe(string text) => text.Length > 0 ? text : null;
}

internal sealed record TestList(IReadOnlyList<TestView> Tests, string? Next);

/// <summary>What was believed and is no longer. Sentence: "… retired because …".</summary>
internal sealed record TombstoneView(
    Guid Test, Guid Fix, Guid Map, string What, string Because, string Sentence, DateTimeOffset At, string By, string Change, string? Segment,
    IReadOnlyList<TestedClaimView> Claims, TestMetricView Metric)
{
    public static TombstoneView Of(Tombstone stone)
    {
        var (trial, plan) = (stone.Trial, stone.Trial.Plan);
        return new(
            trial.Id, trial.FixId, trial.MapId, plan.Assumption, stone.Verdict.Because, stone.Sentence, stone.Verdict.At, stone.Verdict.By, plan.Change,
            plan.Segment.Length > 0 ? plan.Segment : null, [.. plan.Claims.Select(TestedClaimView.Of)], TestMetricView.Of(stone.Main, true));
    }
}

internal sealed record TombstoneList(IReadOnlyList<TombstoneView> Tombstones, string? Next);
