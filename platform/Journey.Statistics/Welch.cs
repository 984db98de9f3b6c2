using MathNet.Numerics;

namespace Journey.Statistics;

/// <summary>
/// The difference of two means of independent groups, whose variances may differ. Values are near to normal, or groups large enough for
/// their means to be (30 each will do unless a few values outweigh all others).
/// </summary>
/// <remarks>B. L. Welch, The generalization of "Student's" problem when several different population variances are involved, Biometrika 34
/// (1947) 28-35; degrees of freedom after F. E. Satterthwaite, Biometrics Bulletin 2 (1946) 110-114.</remarks>
public static class Welch
{
    /// <param name="first">The mean that is taken from, of two values or more.</param>
    /// <param name="second">The mean that is taken away, of two values or more.</param>
    /// <param name="confidence">Share of such intervals that hold the true difference.</param>
    /// <returns>First less second.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A group has fewer than two values, or no such variance can be.</exception>
    public static MeanDifference Of(Average first, Average second, double confidence = Confidence.Usual)
    {
        first.RefuseUnlessSpread(nameof(first));
        second.RefuseUnlessSpread(nameof(second));
        return Of(first.Mean - second.Mean, confidence, first, second);
    }

    /// <summary>The interval of a sum or difference of means, whose squared errors add up.</summary>
    internal static MeanDifference Of(double difference, double confidence, params ReadOnlySpan<Average> groups)
    {
        var (square, parts) = (0.0, 0.0);
        foreach (var group in groups)
        {
            square += group.Square;
            parts += group.Part;
        }

        var degrees = parts > 0 ? square * square / parts : double.PositiveInfinity;
        var error = Math.Sqrt(square);
        var half = parts > 0 ? Confidence.Student(confidence, degrees) * error : 0;
        var t = difference == 0 ? 0 : difference / error;
        return new MeanDifference(new Interval(difference, difference - half, difference + half), t, degrees, Beyond(t, degrees));
    }

    // Student's distribution beyond -t and t, from the incomplete beta function: right also where it is very small.
    private static double Beyond(double t, double degrees) =>
        double.IsInfinity(degrees) ? (t == 0 ? 1 : 0) : SpecialFunctions.BetaRegularized(degrees / 2, .5, degrees / (degrees + (t * t)));
}
