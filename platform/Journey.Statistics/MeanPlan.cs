using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;

namespace Journey.Statistics;

/// <summary>How many values a comparison of two means wants, in two arms of the same size with the same standard deviation.</summary>
/// <remarks>Student's distribution off its middle, as in J. Cohen, Statistical power analysis for the behavioral sciences (2nd ed. 1988),
/// chapter 2.</remarks>
public static class MeanPlan
{
    private const int Nodes = 128;

    /// <summary>Values an arm for a difference to be shown, 2 or more.</summary>
    /// <param name="deviation">Standard deviation of the values, above 0.</param>
    /// <param name="change">The difference of means in the same unit, 1/1000 of the deviation or more to either side.</param>
    /// <param name="power">How probably it shall be shown, .5 to .999.</param>
    /// <param name="confidence">Of the interval that shall leave 0 out.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such deviation, change, power or confidence.</exception>
    public static long Needed(double deviation, double change, double power = Power.Usual, double confidence = Confidence.Usual)
    {
        Power.RefuseUnlessPower(power);
        return Search.Least(2, n => PowerOf(deviation, change, n, confidence) >= power);
    }

    /// <summary>How probably a difference is shown.</summary>
    /// <param name="deviation">Standard deviation of the values, above 0.</param>
    /// <param name="change">The difference of means in the same unit, 1/1000 of the deviation or more to either side.</param>
    /// <param name="n">Values an arm, 2 or more.</param>
    /// <param name="confidence">Of the interval that shall leave 0 out.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such deviation, change, number or confidence.</exception>
    public static double PowerOf(double deviation, double change, long n, double confidence = Confidence.Usual)
    {
        RefuseUnlessSpread(deviation);
        Refuse.Unless(double.IsFinite(change) && Math.Abs(change) >= deviation / 1000, change, nameof(change));
        Refuse.Unless(n >= 2, n, nameof(n));
        double degrees = (2 * n) - 2;
        var limit = Confidence.Student(confidence, degrees);
        var errors = Math.Abs(change) / (deviation * Math.Sqrt(2.0 / n));
        // The estimated deviation by the true one is the root of chi-square by its degrees of freedom; beyond these ends it never is.
        var reach = 20 + (12 * Math.Sqrt(2 * degrees));
        return GaussLegendreRule.Integrate(
            square => Normal.CDF(0, 1, errors - (limit * Math.Sqrt(square / degrees))) * ChiSquared.PDF(degrees, square),
            Math.Max(0, degrees - reach), degrees + reach, Nodes);
    }

    /// <summary>The least difference, above 0, that so many values show (minimum detectable effect), to 100 deviations.</summary>
    /// <param name="deviation">Standard deviation of the values, above 0.</param>
    /// <param name="n">Values an arm, 2 or more.</param>
    /// <param name="power">How probably it shall be shown, .5 to .999.</param>
    /// <param name="confidence">Of the interval that shall leave 0 out.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such deviation, number, power or confidence.</exception>
    public static double Smallest(double deviation, long n, double power = Power.Usual, double confidence = Confidence.Usual)
    {
        Power.RefuseUnlessPower(power);
        RefuseUnlessSpread(deviation);
        var least = deviation / 1000;
        return Search.Least(0, 100 * deviation, change => change >= least && PowerOf(deviation, change, n, confidence) >= power);
    }

    /// <summary>Half the width to expect of Welch's interval where both arms vary that much.</summary>
    /// <param name="deviation">Standard deviation of the values, 0 or more.</param>
    /// <param name="n">Values an arm, 2 or more.</param>
    /// <param name="confidence">Of the interval.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such deviation, number or confidence.</exception>
    public static double HalfWidth(double deviation, long n, double confidence = Confidence.Usual)
    {
        var arm = new Average(n, 0, deviation * deviation);
        return Welch.Of(arm, arm, confidence).Difference.HalfWidth;
    }

    private static void RefuseUnlessSpread(double deviation) => Refuse.Unless(deviation > 0 && double.IsFinite(deviation), deviation, nameof(deviation));
}
