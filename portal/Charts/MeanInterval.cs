using System.Globalization;
using Journey.Evidence.V1;

namespace Journey.Portal.Charts;

/// <summary>A mean feeling on the scale -2 to +2, with its 95 % interval by the t distribution.</summary>
public readonly record struct MeanInterval(long N, double Sum, double Squares)
{
    const double Z = 1.959963984540054;

    public static MeanInterval None => new(0, 0, 0);

    public double Mean => N == 0 ? 0 : Sum / N;

    public double Low => Math.Max(-2, Mean - Half);

    public double High => Math.Min(2, Mean + Half);

    double Half
    {
        get
        {
            if (N < 2)
            {
                return 4;
            }
            var free = N - 1.0;
            // Quantile of t by the expansion of Cornish and Fisher: within .004 from 9 degrees of freedom on.
            var t = Z + ((Math.Pow(Z, 3) + Z) / (4 * free)) + (((5 * Math.Pow(Z, 5)) + (16 * Math.Pow(Z, 3)) + (3 * Z)) / (96 * free * free));
            var variance = Math.Max(0, (Squares - (Sum * Sum / N)) / free);
            return t * Math.Sqrt(variance / N);
        }
    }

    public MeanInterval With(MeanInterval other) => new(N + other.N, Sum + other.Sum, Squares + other.Squares);

    /// <summary>The answers of one activity on one scale; a scale that cannot be read gives none.</summary>
    public static MeanInterval Of(Scores scores)
    {
        var parts = scores.Scale.Length < 3 ? -1 : scores.Scale.IndexOf('-', 1);
        if (parts < 0
            || !double.TryParse(scores.Scale[..parts], NumberStyles.Float, CultureInfo.InvariantCulture, out var low)
            || !double.TryParse(scores.Scale[(parts + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var high)
            || high <= low)
        {
            return None;
        }
        return scores.Distribution.Aggregate(None, (sum, row) =>
        {
            var felt = ((row.Score - ((low + high) / 2)) * 4) / (high - low);
            return sum.With(new(row.Count, felt * row.Count, felt * felt * row.Count));
        });
    }
}
