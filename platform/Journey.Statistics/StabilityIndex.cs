namespace Journey.Statistics;

/// <summary>
/// How far a distribution has moved since a baseline (population stability index): the sum of (q - p) ln(q / p) over its cells, the same
/// both ways. By a rule of thumb .10 is a minor move and .25 a large one, but it grows with the number of cells over the number counted also
/// where nothing moved: hold it against <see cref="Unmoved"/>, and merge cells until each expects ten.
/// </summary>
/// <remarks>S. Kullback, R. A. Leibler, On information and sufficiency, Annals of Mathematical Statistics 22 (1951) 79-86; what it reaches
/// where nothing moved: B. Yurdakul, J. Naranjo, Statistical properties of the population stability index, Journal of Risk Model Validation
/// 14 (2020) 89-100.</remarks>
public static class StabilityIndex
{
    /// <summary>The least share of a cell, so that one that is new or gone has a logarithm.</summary>
    public const double Floor = 1e-4;

    /// <param name="baseline">Counts by cell, 0 or more, of one thing at least.</param>
    /// <param name="latest">Counts of the same cells, of one thing at least.</param>
    /// <returns>0 for the same distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A side counts nothing or less, or the two have not the same cells.</exception>
    public static double Of(ReadOnlySpan<long> baseline, ReadOnlySpan<long> latest)
    {
        Refuse.Unless(baseline.Length == latest.Length, latest.Length, nameof(latest));
        var (n1, n2) = (Sum(baseline, nameof(baseline)), Sum(latest, nameof(latest)));
        var sum = 0.0;
        for (var cell = 0; cell < baseline.Length; cell++)
        {
            var (p, q) = (Math.Max(Floor, (double)baseline[cell] / n1), Math.Max(Floor, (double)latest[cell] / n2));
            sum += (q - p) * Math.Log(q / p);
        }

        return sum;
    }

    /// <summary>What the index of two samples of one distribution stays below in so many of all cases.</summary>
    /// <param name="cells">Number of cells, 2 or more.</param>
    /// <param name="baseline">Number counted in the baseline, 1 or more; each is counted once and independent of the rest.</param>
    /// <param name="latest">Number counted in the latest window, 1 or more.</param>
    /// <param name="confidence">The share of cases.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two cells, or nothing counted.</exception>
    public static double Unmoved(int cells, long baseline, long latest, double confidence = Confidence.Usual)
    {
        Refuse.Unless(cells >= 2, cells, nameof(cells));
        Refuse.Unless(baseline >= 1, baseline, nameof(baseline));
        Refuse.Unless(latest >= 1, latest, nameof(latest));
        return ChiSquareTest.Quantile(confidence, cells - 1) * ((1.0 / baseline) + (1.0 / latest));
    }

    private static long Sum(ReadOnlySpan<long> counts, string name)
    {
        var sum = 0L;
        foreach (var count in counts)
        {
            Refuse.Unless(count >= 0, count, name);
            sum += count;
        }

        Refuse.Unless(sum > 0, sum, name);
        return sum;
    }
}
