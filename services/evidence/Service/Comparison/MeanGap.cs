using Journey.Statistics;

namespace Journey.Evidence.Comparison;

/// <summary>Means of two groups and how far they are apart.</summary>
/// <param name="Of">What was scored: the scale as the source names it; empty for fitness.</param>
/// <param name="First">Of the first group.</param>
/// <param name="Second">Of the second.</param>
/// <param name="Gap">First less second.</param>
internal sealed record MeanGap(string Of, Average First, Average Second, Gap Gap);
