namespace Journey.Statistics;

/// <summary>How much exposure a comparison of two rates wants, in two arms of the same exposure, by the interval of <see cref="RateRatio.Of"/>.</summary>
/// <remarks>K. Gu and others, Testing the ratio of two Poisson rates, Biometrical Journal 50 (2008) 283-298, their logarithmic test.</remarks>
public static class RatePlan
{
    /// <summary>Exposure an arm for a factor to be shown, in the unit of the rate.</summary>
    /// <param name="rate">Events per unit of exposure before, above 0.</param>
    /// <param name="factor">What it is to be multiplied by, above 0 and not 1: .8 for a fifth less.</param>
    /// <param name="power">How probably it shall be shown, .5 to .999.</param>
    /// <param name="confidence">Of the interval that shall leave 1 out.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such rate, factor, power or confidence.</exception>
    public static double Needed(double rate, double factor, double power = Power.Usual, double confidence = Confidence.Usual)
    {
        var errors = Power.Errors(power, confidence) / Math.Log(factor);
        return errors * errors * Square(rate, factor);
    }

    /// <summary>How probably a factor is shown.</summary>
    /// <param name="rate">Events per unit of exposure before, above 0.</param>
    /// <param name="factor">What it is multiplied by, above 0 and not 1.</param>
    /// <param name="exposure">Of an arm, above 0.</param>
    /// <param name="confidence">Of the interval that shall leave 1 out.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such rate, factor, exposure or confidence.</exception>
    public static double PowerOf(double rate, double factor, double exposure, double confidence = Confidence.Usual)
    {
        Refuse.Unless(exposure > 0 && double.IsFinite(exposure), exposure, nameof(exposure));
        return Power.Of(Math.Abs(Math.Log(factor)) / Math.Sqrt(Square(rate, factor) / exposure), confidence);
    }

    // Variance of the ratio's logarithm with one unit of exposure in each arm.
    private static double Square(double rate, double factor)
    {
        Refuse.Unless(rate > 0 && double.IsFinite(rate), rate, nameof(rate));
        Refuse.Unless(factor > 0 && double.IsFinite(factor) && Math.Abs(factor - 1) >= Power.LeastChange, factor, nameof(factor));
        return (1 / rate) + (1 / (rate * factor));
    }
}
