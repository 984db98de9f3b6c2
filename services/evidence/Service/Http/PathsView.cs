using Journey.Evidence.Figures;

namespace Journey.Evidence.Http;

internal sealed record PathsView(
    long Events, long Cases, int Activities, long Variants, long OpenCases, long LongCases, IReadOnlyList<PathVariant> TopVariants, IReadOnlyList<PathEdge> Edges,
    IReadOnlyDictionary<string, long> ActivityCounts, ThroughputView Throughput, string Basis, long Revision, bool? Partial)
{
    public static PathsView Of(LogPaths paths) => new(
        paths.Events, paths.Cases, paths.Activities, paths.Variants, 0, paths.LongCases, paths.TopVariants, paths.Edges,
        paths.ActivityCounts.ToDictionary(pair => pair.Key, pair => pair.Value),
        new ThroughputView(paths.MedianSeconds!.Value, paths.MeanSeconds!.Value), "aggregate", paths.Revision, paths.Partial ? true : null);
}
