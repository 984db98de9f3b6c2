namespace Journey.Statistics;

/// <summary>
/// The interval of a sum from the intervals of its terms: the distances of the terms' ends are added like lengths at right angles.
/// The terms are independent of each other.
/// </summary>
/// <remarks>Method of variance estimates recovery: G. Y. Zou, A. Donner, Construction of confidence limits about effect measures: a general
/// approach, Statistics in Medicine 27 (2008) 1693-1702.</remarks>
internal static class Recovered
{
    public static Interval Sum(params ReadOnlySpan<Interval> terms)
    {
        var (estimate, below, above) = (0.0, 0.0, 0.0);
        foreach (var term in terms)
        {
            estimate += term.Estimate;
            below += (term.Estimate - term.Low) * (term.Estimate - term.Low);
            above += (term.High - term.Estimate) * (term.High - term.Estimate);
        }

        return new Interval(estimate, estimate - Math.Sqrt(below), estimate + Math.Sqrt(above));
    }
}
