using Journey.Owners.Owners;
using Journey.Owners.Trials;

namespace Journey.Owners.Http;

/// <summary>Days of the unit; until is the first day after the window.</summary>
internal sealed record WindowView(DateOnly From, DateOnly Until)
{
    public static WindowView Of(Window window) => new(window.From, window.Until);

    public Window ToWindow() => new(From, Until);
}

/// <summary>A claim of the map in the wording that is tested.</summary>
internal sealed record TestedClaimView(string Claim, int StatementVersion)
{
    public static TestedClaimView Of(TestedClaim claim) => new(claim.ClaimId, claim.StatementVersion);

    public TestedClaim ToClaim() => new(Claim, StatementVersion);
}

/// <summary>
/// How a measure is taken from a log. Of: activity, reason or score; value: the activity, the reason, or the scale of the scores as 0-10; segment (everybody where
/// it is not said) and comparison: the segments of the log that are the two groups.
/// </summary>
internal sealed record LogMeasureView(string Log, LogSubject Of, string? Value, string? Segment, string? Comparison)
{
    public static LogMeasureView? From(LogMeasure? measure) => measure is null
        ? null
        : new(measure.Log, measure.Of, Maybe(measure.Value), Maybe(measure.Segment), Maybe(measure.Comparison));

    public LogMeasure ToMeasure() => new(Log.Trim(), Of, (Value ?? "").Trim(), (Segment ?? "").Trim(), (Comparison ?? "").Trim());

    static string? Maybe(string text) => text.Length > 0 ? text : null;
}

/// <summary>
/// One measure. Log: how it is taken from a log; not said where figures are entered. Kind: proportion, count or mean; scope: outcome or local; subject: customerBehaviour or business; direction: rise or fall; smallest: the
/// least effect worth having, above 0: of shares .02 is two of a hundred, of counts .2 is a fifth, of means it is in the unit of the values.
/// </summary>
internal sealed record NewTestMetric(
    string Key, string Name, string Numerator, string Denominator, MetricKind Kind, MetricScope Scope, MetricSubject Subject, Direction Direction,
    double Smallest, int? LagDays, LogMeasureView? Log = null)
{
    public TrialMetric ToMetric() => new(Key, Name.Trim(), Numerator, Denominator, Kind, Scope, Subject, Direction, Smallest, LagDays ?? 0, Log?.ToMeasure());
}

/// <summary>If we change change for segment, the first metric moves by at least its smallest effect.</summary>
internal sealed record NewTest(
    string Assumption, string Change, string? Segment, string? Decision, WindowView Baseline, WindowView After, string? Comparison,
    IReadOnlyList<NewTestMetric> Metrics, IReadOnlyList<TestedClaimView>? Claims, IReadOnlyList<DateOnly>? Holidays)
{
    public TrialPlan ToPlan() => new(
        Assumption.Trim(), Change.Trim(), (Segment ?? "").Trim(), (Decision ?? "").Trim(), Baseline.ToWindow(), After.ToWindow(), (Comparison ?? "").Trim(),
        [.. Metrics.Select(metric => metric.ToMetric())], [.. (Claims ?? []).Select(claim => claim.ToClaim())], Holidays ?? []);
}
