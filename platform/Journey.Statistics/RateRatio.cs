using MathNet.Numerics.Distributions;

namespace Journey.Statistics;

/// <summary>How many times one rate is another: 1 for the same, .8 for a fifth less. Both are of independent Poisson counts.</summary>
public static class RateRatio
{
    /// <summary>With the interval that is symmetric for the logarithm. For counts of 5 and more; smaller ones want <see cref="Exact"/>.</summary>
    /// <param name="first">The rate that is divided: what was seen after, or in the group of interest. One event or more.</param>
    /// <param name="second">The rate it is divided by. One event or more.</param>
    /// <param name="confidence">Share of such intervals that hold the true ratio.</param>
    /// <returns>First by second.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is 0, of which no logarithm is known, or a rate cannot be.</exception>
    /// <remarks>K. J. Rothman, Epidemiology: an introduction (2002), chapter 7.</remarks>
    public static Interval Of(Rate first, Rate second, double confidence = Confidence.Usual) =>
        Exponential(Log(first, nameof(first), confidence), Log(second, nameof(second), confidence).Negated());

    /// <summary>
    /// With the exact interval, by the share of all events that fell to the first: never too narrow, also for counts of 0. Where nothing
    /// happened in the second, nothing bounds the ratio from above; where nothing happened in the first, it is bounded by 0 from below.
    /// </summary>
    /// <param name="first">The rate that is divided.</param>
    /// <param name="second">The rate it is divided by; one of the two has an event.</param>
    /// <param name="confidence">Share of such intervals that hold the true ratio, or less.</param>
    /// <returns>First by second.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Nothing happened in either, or a rate cannot be.</exception>
    /// <remarks>J. Przyborowski, H. Wilenski, Homogeneity of results in testing samples from Poisson series, Biometrika 31 (1940) 313-323, with
    /// the interval of C. J. Clopper, E. S. Pearson, Biometrika 26 (1934) 404-413.</remarks>
    public static Interval Exact(Rate first, Rate second, double confidence = Confidence.Usual)
    {
        first.RefuseUnlessCounted(nameof(first));
        second.RefuseUnlessCounted(nameof(second));
        Refuse.Unless(first.Events + second.Events > 0, second, nameof(second));
        var tail = Confidence.Tail(confidence);
        var (a, b) = ((double)first.Events, (double)second.Events);
        var low = a == 0 ? 0 : Beta.InvCDF(a, b + 1, tail);
        var high = b == 0 ? 1 : Beta.InvCDF(a + 1, b, 1 - tail);
        var scale = second.Exposure / first.Exposure;
        return new Interval(first.Estimate / second.Estimate, Odds(low) * scale, Odds(high) * scale);
    }

    /// <summary>The logarithm of a rate with its interval.</summary>
    internal static Interval Log(Rate rate, string name, double confidence)
    {
        rate.RefuseUnlessCounted(name);
        Refuse.Unless(rate.Events > 0, rate, name);
        var half = Confidence.Normal(confidence) / Math.Sqrt(rate.Events);
        var log = Math.Log(rate.Estimate);
        return new Interval(log, log - half, log + half);
    }

    /// <summary>From logarithms that are added to the product.</summary>
    internal static Interval Exponential(params ReadOnlySpan<Interval> logs)
    {
        var sum = Recovered.Sum(logs);
        return new Interval(Math.Exp(sum.Estimate), Math.Exp(sum.Low), Math.Exp(sum.High));
    }

    private static double Odds(double share) => share >= 1 ? double.PositiveInfinity : share / (1 - share);
}
