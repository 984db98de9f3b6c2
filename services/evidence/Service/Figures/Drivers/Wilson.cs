namespace Journey.Evidence.Figures;

/// <summary>The Wilson score interval of a proportion at 95 %.</summary>
internal static class Wilson
{
    private const double Z = 1.959963984540054;

    public static (double Low, double High) Interval(double count, double n)
    {
        if (n == 0)
        {
            return (0, 1);
        }

        var p = count / n;
        var square = Z * Z / n;
        var middle = (p + (square / 2)) / (1 + square);
        var half = Z * Math.Sqrt((p * (1 - p) / n) + (square / (4 * n))) / (1 + square);
        return (count <= 0 ? 0 : middle - half, count >= n ? 1 : middle + half);
    }
}
