using Journey.Statistics;

namespace Journey.Owners.Trials;

/// <summary>What changed from the baseline to after, beyond the comparison group where there is one. Signed: + is the hoped direction.</summary>
internal static class Effects
{
    // Below it the logarithm of a count is no longer near to normal.
    const int FewEvents = 5;

    /// <summary>Of arms that lack nothing.</summary>
    public static Interval Of(TrialMetric metric, Arms arms)
    {
        var measured = metric.Kind switch
        {
            MetricKind.Proportion => OfShares(arms),
            MetricKind.Count => OfRates(arms),
            MetricKind.Mean => OfMeans(arms),
            _ => throw new InvalidOperationException($"{metric.Kind} is not compared."),
        };
        return metric.Direction == Direction.Fall ? measured.Negated() : measured;
    }

    static Interval OfShares(Arms arms) => arms.HasComparison
        ? DifferenceInDifferences.Of(arms.After!.ToShare(), arms.Baseline!.ToShare(), arms.ComparisonAfter!.ToShare(), arms.ComparisonBaseline!.ToShare())
        : Newcombe.Of(arms.After!.ToShare(), arms.Baseline!.ToShare());

    static Interval OfMeans(Arms arms) => (arms.HasComparison
        ? DifferenceInDifferences.Of(arms.After!.ToAverage(), arms.Baseline!.ToAverage(), arms.ComparisonAfter!.ToAverage(), arms.ComparisonBaseline!.ToAverage())
        : Welch.Of(arms.After!.ToAverage(), arms.Baseline!.ToAverage())).Difference;

    // A relative change: -.2 for a fifth less.
    static Interval OfRates(Arms arms)
    {
        var ratio = Ratio(arms);
        return new Interval(ratio.Estimate - 1, ratio.Low - 1, ratio.High - 1);
    }

    static Interval Ratio(Arms arms) => arms switch
    {
        { HasComparison: true } => DifferenceInDifferences.Of(arms.After!.ToRate(), arms.Baseline!.ToRate(), arms.ComparisonAfter!.ToRate(), arms.ComparisonBaseline!.ToRate()),
        _ when arms.Known.Any(figure => figure.Count < FewEvents) => RateRatio.Exact(arms.After!.ToRate(), arms.Baseline!.ToRate()),
        _ => RateRatio.Of(arms.After!.ToRate(), arms.Baseline!.ToRate()),
    };
}
