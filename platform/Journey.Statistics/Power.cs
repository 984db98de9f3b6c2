using MathNet.Numerics.Distributions;

namespace Journey.Statistics;

/// <summary>How probable it is that a test shows what is there: its interval leaves 0 out on the right side.</summary>
public static class Power
{
    /// <summary>The usual one: four of five.</summary>
    public const double Usual = .8;

    /// <summary>The least change of a share or factor of a rate less 1 that is planned for.</summary>
    public const double LeastChange = 1e-6;

    /// <summary>Standard errors that a change is to measure.</summary>
    internal static double Errors(double power, double confidence)
    {
        RefuseUnlessPower(power);
        return Confidence.Normal(confidence) + Normal.InvCDF(0, 1, power);
    }

    /// <summary>Of a change of so many standard errors.</summary>
    internal static double Of(double errors, double confidence) => Normal.CDF(0, 1, errors - Confidence.Normal(confidence));

    internal static void RefuseUnlessPower(double power) => Refuse.Unless(power is >= .5 and <= .999, power, nameof(power));
}
