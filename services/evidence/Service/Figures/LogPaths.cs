namespace Journey.Evidence.Figures;

/// <summary>What the cases of a log walked.</summary>
internal sealed record LogPaths(
    long Events, long Cases, int Activities, long Variants, long LongCases, IReadOnlyList<PathVariant> TopVariants, IReadOnlyList<PathEdge> Edges,
    IReadOnlyList<KeyValuePair<string, long>> ActivityCounts, double? MedianSeconds, double? MeanSeconds, long Revision, bool Partial);
