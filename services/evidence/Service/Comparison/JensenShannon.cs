namespace Journey.Evidence.Comparison;

/// <summary>How far two distributions are apart: 0 where they are the same, 1 where they share nothing (Jensen-Shannon divergence, base 2).</summary>
internal static class JensenShannon
{
    /// <param name="first">Counts by cell.</param>
    /// <param name="second">Counts of the same cells.</param>
    /// <returns>0 where either counts nothing: there is no distribution to be apart.</returns>
    public static double Of(ReadOnlySpan<long> first, ReadOnlySpan<long> second)
    {
        var (n1, n2) = (0L, 0L);
        for (var cell = 0; cell < first.Length; cell++)
        {
            n1 += first[cell];
            n2 += second[cell];
        }

        if (n1 == 0 || n2 == 0)
        {
            return 0;
        }

        var sum = 0.0;
        for (var cell = 0; cell < first.Length; cell++)
        {
            var (p, q) = ((double)first[cell] / n1, (double)second[cell] / n2);
            sum += Part(p, (p + q) / 2) + Part(q, (p + q) / 2);
        }

        return Math.Clamp(sum / 2, 0, 1);
    }

    private static double Part(double share, double middle) => share == 0 ? 0 : share * Math.Log2(share / middle);
}
