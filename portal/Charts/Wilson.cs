namespace Journey.Portal.Charts;

/// <summary>The 95 % interval of a share.</summary>
public static class Wilson
{
    const double Z = 1.959963984540054;

    public static (double Low, double High) Interval(long hits, long n)
    {
        if (n == 0)
        {
            return (0, 1);
        }
        var share = (double)hits / n;
        var weight = 1 + (Z * Z / n);
        var middle = (share + (Z * Z / (2 * n))) / weight;
        var half = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4.0 * n * n))) / weight;
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
