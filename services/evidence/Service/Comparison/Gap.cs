using Journey.Evidence.Figures;

namespace Journey.Evidence.Comparison;

/// <summary>A difference, first less second, with its 95 % interval.</summary>
internal readonly record struct Gap(double Difference, double Low, double High)
{
    private const double Z = 1.959963984540054;

    /// <summary>Whether the two are told apart.</summary>
    public bool IsClear() => Low > 0 || High < 0;

    /// <summary>Of two proportions, by Newcombe's score method.</summary>
    public static Gap Of(Proportion first, Proportion second)
    {
        var difference = first.Share - second.Share;
        return new Gap(
            difference,
            difference - Length(first.Share - first.Low, second.High - second.Share),
            difference + Length(first.High - first.Share, second.Share - second.Low));
    }

    /// <summary>Of two means, by Welch's method. Each has two values or more.</summary>
    public static Gap Of(Average first, Average second)
    {
        var (a, b) = (first.Variance / first.N, second.Variance / second.N);
        var difference = first.Mean - second.Mean;
        var half = a + b == 0 ? 0 : Student((a + b) * (a + b) / ((a * a / (first.N - 1)) + (b * b / (second.N - 1)))) * Math.Sqrt(a + b);
        return new Gap(difference, difference - half, difference + half);
    }

    private static double Length(double a, double b) => Math.Sqrt((a * a) + (b * b));

    // The .975 quantile of Student's distribution, in falling powers of its degrees of freedom; right to .001 from 8 on, and groups have 10.
    private static double Student(double degrees) =>
        Z + ((Math.Pow(Z, 3) + Z) / (4 * degrees))
        + (((5 * Math.Pow(Z, 5)) + (16 * Math.Pow(Z, 3)) + (3 * Z)) / (96 * degrees * degrees))
        + (((3 * Math.Pow(Z, 7)) + (19 * Math.Pow(Z, 5)) + (17 * Math.Pow(Z, 3)) - (15 * Z)) / (384 * Math.Pow(degrees, 3)));
}
