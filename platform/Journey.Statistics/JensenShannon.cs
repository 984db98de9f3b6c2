namespace Journey.Statistics;

/// <summary>How far two distributions are apart: 0 where they are the same, 1 where they share nothing (divergence in bits, base 2).</summary>
/// <remarks>J. Lin, Divergence measures based on the Shannon entropy, IEEE Transactions on Information Theory 37 (1991) 145-151.</remarks>
public static class JensenShannon
{
    /// <param name="first">Counts by cell, 0 or more.</param>
    /// <param name="second">Counts of the same cells.</param>
    /// <returns>0 where either counts nothing: there is no distribution to be apart.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The two have not the same cells.</exception>
    public static double Of(ReadOnlySpan<long> first, ReadOnlySpan<long> second)
    {
        Refuse.Unless(first.Length == second.Length, second.Length, nameof(second));
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
