using MathNet.Numerics.Distributions;

namespace Journey.Statistics;

/// <summary>How sure an interval is: the share of such intervals that hold the true value. Everywhere between .5 and .999.</summary>
public static class Confidence
{
    /// <summary>The usual one: 95 %.</summary>
    public const double Usual = .95;

    /// <summary>The least that is taken.</summary>
    public const double Least = .5;

    /// <summary>The most that is taken: beyond it no approximation made here is worth its digits.</summary>
    public const double Most = .999;

    // Written out, so that the intervals of every page are the same to the last digit.
    private const double NormalUsual = 1.959963984540054;

    /// <summary>How many standard deviations to each side of its middle a normal distribution has this share.</summary>
    internal static double Normal(double confidence) =>
        Taken(confidence) == Usual ? NormalUsual : MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + confidence) / 2);

    /// <summary>The same of Student's distribution.</summary>
    internal static double Student(double confidence, double degrees) => StudentT.InvCDF(0, 1, degrees, (1 + Taken(confidence)) / 2);

    /// <summary>The share left beyond each end.</summary>
    internal static double Tail(double confidence) => (1 - Taken(confidence)) / 2;

    private static double Taken(double confidence)
    {
        Refuse.Unless(confidence is >= Least and <= Most, confidence, nameof(confidence));
        return confidence;
    }
}
