using Journey.Statistics;

namespace Journey.Owners.Trials;

/// <summary>How many an arm it would take to tell.</summary>
internal static class Needs
{
    const double Most = 1e12;

    /// <summary>
    /// For the smallest effect to be shown four times of five. Where so many were measured already, for an interval about what came out
    /// that leaves out 0, or the smallest effect. Null where no number would do.
    /// </summary>
    /// <param name="metric">The measure.</param>
    /// <param name="arms">Its figures; lacking none.</param>
    /// <param name="effect">What came of them, signed.</param>
    public static long? ToTell(TrialMetric metric, Arms arms, Interval effect) =>
        ToShow(metric, arms) is { } planned && planned > arms.Smallest ? planned : ToSeparate(effect, metric.Smallest, arms.Smallest);

    /// <summary>At least thirty, and so many that the smallest effect is shown four times of five, as far as the baseline tells.</summary>
    public static long ToBegin(TrialMetric metric, Arms arms) => Math.Max(Arms.Least, ToShow(metric, arms) ?? 0);

    static long? ToShow(TrialMetric metric, Arms arms)
    {
        var one = arms.Baseline is { N: >= 1 } before ? Planned(metric, before, arms.After) : null;
        // Two differences vary twice as much as one.
        return one is { } n and <= Most ? (long)Math.Ceiling(arms.HasComparison ? 2 * n : n) : null;
    }

    static double? Planned(TrialMetric metric, Figure before, Figure? after) => metric.Kind switch
    {
        MetricKind.Proportion => before.ToShare().Estimate + metric.Change is >= 0 and <= 1 ? SharePlan.Needed(before.ToShare().Estimate, metric.Change) : null,
        MetricKind.Count => before.Count > 0 ? RatePlan.Needed(before.ToRate().Estimate, 1 + metric.Change) : null,
        _ => OfMean(Math.Max(before.Deviation ?? 0, after?.Deviation ?? 0), metric.Smallest),
    };

    // Beyond these ends either two values will do or no number of customers is had.
    static double? OfMean(double deviation, double smallest) => (smallest / deviation) switch
    {
        < 1e-3 or double.NaN => null,
        > 100 => Arms.Least,
        _ => MeanPlan.Needed(deviation, smallest),
    };

    // Intervals narrow with the root of the number.
    static long? ToSeparate(Interval effect, double smallest, double n)
    {
        var (reach, gap) = effect.Estimate >= smallest ? (effect.Estimate - effect.Low, effect.Estimate) : (effect.High - effect.Estimate, smallest - effect.Estimate);
        var times = reach / gap;
        return n * times * times is <= Most and var needed ? (long)Math.Floor(needed) + 1 : null;
    }
}
