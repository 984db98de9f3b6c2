namespace Journey.Statistics;

/// <summary>
/// The difference of two independent proportions with the hybrid score interval, without correction for continuity. It stays within -1
/// and 1 and says something also where a share is 0 or 1.
/// </summary>
/// <remarks>Method 10 of R. G. Newcombe, Interval estimation for the difference between independent proportions: comparison of eleven
/// methods, Statistics in Medicine 17 (1998) 873-890.</remarks>
public static class Newcombe
{
    /// <param name="first">The one that is taken from: what was seen after, or in the group of interest.</param>
    /// <param name="second">The one that is taken away: what was seen before, or elsewhere.</param>
    /// <param name="confidence">Share of such intervals that hold the true difference.</param>
    /// <returns>First less second, -1 to 1: .05 is five of a hundred more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such count can be: of none, negative, or more than all.</exception>
    public static Interval Of(Share first, Share second, double confidence = Confidence.Usual) =>
        Recovered.Sum(Wilson.Of(first, confidence), Wilson.Of(second, confidence).Negated());
}
