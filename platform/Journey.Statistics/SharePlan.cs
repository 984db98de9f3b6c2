namespace Journey.Statistics;

/// <summary>
/// How many customers a comparison of two shares wants, in two arms of the same size. The change is a hope, so both arms are taken to vary as
/// much as any share between the baseline and the hoped one: a plan never asks for fewer than Fleiss's formula does. The change in a plan
/// is an absolute one: from .15 by -.04 is .11.
/// </summary>
/// <remarks>J. L. Fleiss, Statistical methods for rates and proportions (2nd ed. 1981), section 3.2, with the larger variance for both arms as in
/// R. Lehr, Sixteen s-squared over d-squared, Statistics in Medicine 11 (1992) 1099-1102.</remarks>
public static class SharePlan
{
    /// <summary>Customers an arm for a change to be shown.</summary>
    /// <param name="baseline">The share before, 0 to 1.</param>
    /// <param name="change">What is to be added to it, not 0; the sum is a share as well.</param>
    /// <param name="power">How probably it shall be shown, .5 to .999.</param>
    /// <param name="confidence">Of the interval that shall leave 0 out.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such shares, power or confidence, or a change of less than a millionth.</exception>
    public static long Needed(double baseline, double change, double power = Power.Usual, double confidence = Confidence.Usual)
    {
        var errors = Power.Errors(power, confidence) / change;
        return (long)Math.Ceiling(2 * Variance(baseline, change) * errors * errors);
    }

    /// <summary>How probably a change is shown.</summary>
    /// <param name="baseline">The share before, 0 to 1.</param>
    /// <param name="change">What is added to it, not 0.</param>
    /// <param name="n">Customers an arm, 1 or more.</param>
    /// <param name="confidence">Of the interval that shall leave 0 out.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such shares, number or confidence, or a change of less than a millionth.</exception>
    public static double PowerOf(double baseline, double change, long n, double confidence = Confidence.Usual)
    {
        Refuse.Unless(n >= 1, n, nameof(n));
        return Power.Of(Math.Abs(change) / Math.Sqrt(2 * Variance(baseline, change) / n), confidence);
    }

    /// <summary>The least rise that so many customers show (minimum detectable effect); null where they show none that is possible.</summary>
    /// <inheritdoc cref="SmallestFall"/>
    public static double? SmallestRise(double baseline, long n, double power = Power.Usual, double confidence = Confidence.Usual) =>
        Smallest(baseline, n, power, confidence, 1, 1 - baseline);

    /// <summary>The least fall that so many customers show, above 0; null where they show none that is possible.</summary>
    /// <param name="baseline">The share before, 0 to 1.</param>
    /// <param name="n">Customers an arm, 1 or more.</param>
    /// <param name="power">How probably it shall be shown, .5 to .999.</param>
    /// <param name="confidence">Of the interval that shall leave 0 out.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such share, number, power or confidence.</exception>
    public static double? SmallestFall(double baseline, long n, double power = Power.Usual, double confidence = Confidence.Usual) =>
        Smallest(baseline, n, power, confidence, -1, baseline);

    /// <summary>Half the width to expect of Newcombe's interval where these shares come out.</summary>
    /// <param name="first">The one share, 0 to 1.</param>
    /// <param name="second">The other share.</param>
    /// <param name="n">Customers an arm, 1 or more.</param>
    /// <param name="confidence">Of the interval.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such shares, number or confidence.</exception>
    public static double HalfWidth(double first, double second, long n, double confidence = Confidence.Usual) =>
        Newcombe.Of(new Share(first * n, n), new Share(second * n, n), confidence).HalfWidth;

    /// <summary>Customers an arm for an interval no wider than that.</summary>
    /// <param name="first">The one share, 0 to 1.</param>
    /// <param name="second">The other share.</param>
    /// <param name="halfWidth">The most that half of its width shall be: .0001 to 1.</param>
    /// <param name="confidence">Of the interval.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such shares, width or confidence.</exception>
    public static long NeededForHalfWidth(double first, double second, double halfWidth, double confidence = Confidence.Usual)
    {
        Refuse.Unless(halfWidth is >= 1e-4 and <= 1, halfWidth, nameof(halfWidth));
        return Search.Least(1, n => HalfWidth(first, second, n, confidence) <= halfWidth);
    }

    private static double? Smallest(double baseline, long n, double power, double confidence, int sign, double most)
    {
        Refuse.Unless(baseline is >= 0 and <= 1, baseline, nameof(baseline));
        Power.RefuseUnlessPower(power);
        bool Shown(double change) => PowerOf(baseline, sign * change, n, confidence) >= power;
        return most < Power.LeastChange || !Shown(most) ? null : Search.Least(0, most, change => change >= Power.LeastChange && Shown(change));
    }

    // The share between the two that is nearest to one half varies most.
    private static double Variance(double baseline, double change)
    {
        Refuse.Unless(baseline is >= 0 and <= 1, baseline, nameof(baseline));
        var hoped = baseline + change;
        Refuse.Unless(hoped is >= -1e-12 and <= 1 + 1e-12 && Math.Abs(change) >= Power.LeastChange, change, nameof(change));
        var share = Math.Clamp(.5, Math.Min(baseline, hoped), Math.Max(baseline, hoped));
        return share * (1 - share);
    }
}
