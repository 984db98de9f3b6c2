using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Journey.Statistics;

/// <summary>
/// Pearson's test of independence over a table of counts, without correction for continuity. What was counted is counted once and
/// independent of the rest; several transitions of one case are not (see <see cref="Permutation"/>).
/// </summary>
/// <remarks>K. Pearson, Philosophical Magazine 50 (1900) 157-175; strength after H. Cramér, Mathematical methods of statistics (1946), p. 282;
/// the least expected count after W. G. Cochran, Biometrics 10 (1954) 417-451.</remarks>
public static class ChiSquareTest
{
    /// <param name="rows">Counts by row and column, 0 or more; rows are equally long. Rows and columns that count nothing are left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, rows differ in length, or fewer than two rows or columns count anything.</exception>
    public static Independence Of(IReadOnlyList<IReadOnlyList<long>> rows)
    {
        Refuse.Unless(rows.All(row => row.Count == rows[0].Count && row.All(count => count >= 0)), rows.Count, nameof(rows));
        var byRow = rows.Select(row => (double)row.Sum()).ToArray();
        var byColumn = Enumerable.Range(0, rows.Count == 0 ? 0 : rows[0].Count).Select(column => (double)rows.Sum(row => row[column])).ToArray();
        var (high, wide, n) = (byRow.Count(sum => sum > 0), byColumn.Count(sum => sum > 0), byRow.Sum());
        Refuse.Unless(high >= 2 && wide >= 2, rows.Count, nameof(rows));
        var (sum, least) = (0.0, double.PositiveInfinity);
        for (var row = 0; row < byRow.Length; row++)
        {
            for (var column = 0; column < byColumn.Length; column++)
            {
                var expected = byRow[row] * byColumn[column] / n;
                if (expected > 0)
                {
                    sum += (rows[row][column] - expected) * (rows[row][column] - expected) / expected;
                    least = Math.Min(least, expected);
                }
            }
        }

        var degrees = (high - 1) * (wide - 1);
        return new Independence(sum, degrees, Beyond(sum, degrees), Math.Sqrt(sum / (n * (Math.Min(high, wide) - 1))), least);
    }

    /// <summary>What a statistic stays below in so many of all cases in which nothing depends.</summary>
    /// <param name="confidence">The share of cases, .5 to .999.</param>
    /// <param name="degrees">Degrees of freedom, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such share or degrees.</exception>
    public static double Quantile(double confidence, int degrees)
    {
        Refuse.Unless(degrees >= 1, degrees, nameof(degrees));
        return ChiSquared.InvCDF(degrees, 1 - (2 * Confidence.Tail(confidence)));
    }

    // The upper incomplete gamma function: right also where it is very small.
    private static double Beyond(double statistic, int degrees) => statistic == 0 ? 1 : SpecialFunctions.GammaUpperRegularized(degrees / 2.0, statistic / 2);
}
