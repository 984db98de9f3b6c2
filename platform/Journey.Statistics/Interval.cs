namespace Journey.Statistics;

/// <summary>What was measured and the range that holds the true value, at the confidence that was asked for.</summary>
/// <param name="Estimate">The measured value, in the units that its maker names.</param>
/// <param name="Low">Lower end, in the same units; negative infinity where nothing bounds it.</param>
/// <param name="High">Upper end; positive infinity where nothing bounds it.</param>
public readonly record struct Interval(double Estimate, double Low, double High)
{
    /// <summary>How far the ends lie apart, halved. A score interval is not symmetric: its ends are not this far from the estimate.</summary>
    public double HalfWidth => (High - Low) / 2;

    /// <summary>Whether a value cannot be told from the true one; the ends belong to it.</summary>
    /// <param name="value">In the units of the interval.</param>
    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>The same with the other direction as the positive one: for a metric that is hoped to fall.</summary>
    public Interval Negated() => new(-Estimate, -High, -Low);
}
