namespace Journey.Statistics;

/// <summary>
/// The score interval of a proportion. It stays within 0 and 1, says something of 0 of n, and holds the true share about as often as it
/// promises also where n is small. Each of the n is taken as independent of the others with the same chance.
/// </summary>
/// <remarks>E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927) 209-212; method 3 of
/// R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998) 857-872.</remarks>
public static class Wilson
{
    /// <param name="count">How many have it, 0 to <paramref name="n"/>; weighted counts need not be whole.</param>
    /// <param name="n">How many were looked at, above 0.</param>
    /// <param name="confidence">Share of such intervals that hold the true share.</param>
    /// <returns>The share with its interval, 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such count can be: of none, negative, or more than all.</exception>
    public static Interval Of(double count, double n, double confidence = Confidence.Usual)
    {
        count = Refuse.Count(count, n, nameof(count), nameof(n));
        var z = Confidence.Normal(confidence);
        var p = count / n;
        var square = z * z / n;
        var middle = (p + (square / 2)) / (1 + square);
        var half = z * Math.Sqrt((p * (1 - p) / n) + (square / (4 * n))) / (1 + square);
        return new Interval(p, count <= 0 ? 0 : middle - half, count >= n ? 1 : middle + half);
    }

    /// <inheritdoc cref="Of(double, double, double)"/>
    /// <param name="share">How many of how many.</param>
    /// <param name="confidence">Share of such intervals that hold the true share.</param>
    public static Interval Of(Share share, double confidence = Confidence.Usual) => Of(share.Count, share.N, confidence);
}
