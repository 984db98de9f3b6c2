using Journey.Evidence.Figures;

namespace Journey.Evidence.Http;

internal sealed record PathsView(
    long Events, long Cases, int Activities, long Variants, long VariantsWithOneCase, long? VariantsCovering80, long OpenCases, long LongCases,
    IReadOnlyList<PathVariant> TopVariants, IReadOnlyList<PathEdge> Edges, IReadOnlyDictionary<string, long> ActivityCounts,
    IReadOnlyList<ActivityCases> Starts, IReadOnlyList<ActivityCases> Ends, IReadOnlyList<ActivityCases> Funnel, IReadOnlyList<ServiceView> Services,
    HandoversView Handovers, long SelfLoops, long CasesWithARepeatedActivity, Spread? EventsPerCase, SecondsView? Throughput,
    string Basis, long Revision, DateTimeOffset? AsOf, WindowView Window, long N, bool? Partial)
{
    public static PathsView Of(LogPaths paths, Told told) => new(
        paths.Events, paths.Cases, paths.ActivityCounts.Count, paths.Walked.Distinct, paths.Walked.Single, paths.Walked.Covering, paths.OpenCases, paths.LongCases,
        paths.TopVariants, paths.Edges, paths.ActivityCounts.ToDictionary(pair => pair.Key, pair => pair.Value),
        paths.Starts, paths.Ends, paths.Funnel,
        [.. paths.Services.Select(of => new ServiceView(of.Activity, of.Seconds.N, of.Seconds.Median, of.Seconds.Mean, of.Seconds.P90, of.Seconds.Min, of.Seconds.Max))],
        new HandoversView(
            paths.Handovers.Count, paths.Handovers.Cases, paths.Handovers.Seconds?.Median, paths.Handovers.Seconds?.Mean, paths.Handovers.Seconds?.P90,
            paths.Handovers.Seconds?.Min, paths.Handovers.Seconds?.Max),
        paths.SelfLoops, paths.Repeats, paths.EventsPerCase, SecondsView.Of(paths.Throughput),
        told.Basis, told.Revision, told.AsOf, WindowView.Of(told.Asked), paths.Cases, told.Partial ? true : null);
}
