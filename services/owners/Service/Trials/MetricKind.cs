namespace Journey.Owners.Trials;

/// <summary>What a measure counts, and so how two of its figures are compared. Source: d5.</summary>
internal enum MetricKind
{
    /// <summary>So many of so many; the effect is a difference of shares, .02 is two of a hundred.</summary>
    Proportion,

    /// <summary>Events over customers, or customers times days; the effect is the ratio of rates less 1, .2 is a fifth.</summary>
    Count,

    /// <summary>A mean of values; the effect is a difference in their unit.</summary>
    Mean,
}
