namespace Journey.Statistics;

/// <summary>So many of so many.</summary>
/// <param name="Count">How many have it: 0 to <paramref name="N"/>. Whole, but where contacts of several reasons weigh less than one each.</param>
/// <param name="N">How many were looked at, above 0.</param>
public readonly record struct Share(double Count, double N)
{
    /// <summary>The measured share, 0 to 1.</summary>
    public double Estimate => Count / N;
}
