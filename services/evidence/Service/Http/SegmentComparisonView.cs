using Journey.Evidence.Comparison;
using Journey.Evidence.Conformance;

namespace Journey.Evidence.Http;

internal sealed record SegmentComparisonView(
    ComparisonStatus Status, long? Needed, SeparateMap? SeparateMap, IReadOnlyList<JudgedCondition>? Conditions, string Log, int? MapVersion,
    IReadOnlyList<LogSegment> Segments, ComparedSegmentView First, ComparedSegmentView Second, Divergence? Divergence, IReadOnlyList<ReachGap> Reach,
    MeanGapView? Fitness, ConformanceStatus? FitnessStatus, IReadOnlyList<MeanGapView> Emotions, string? Basis, long? Revision, DateTimeOffset? AsOf, bool? Partial)
{
    public static SegmentComparisonView Of(SegmentComparison found) => new(
        found.Status, found.Needed == 0 ? null : found.Needed, found.Rule?.Verdict, found.Rule?.Conditions, found.Told?.Asked.Log.Key ?? "",
        found.MapVersion == 0 ? null : found.MapVersion, found.Segments,
        ComparedSegmentView.Of(found.First, found.FirstSegment), ComparedSegmentView.Of(found.Second, found.SecondSegment), found.Divergence, found.Reach,
        MeanGapView.Of(found.Fitness), found.FitnessStatus, [.. found.Emotions.Select(row => MeanGapView.Of(row)!)],
        found.Told?.Basis, found.Told?.Revision, found.Told?.AsOf, found.Told is { Partial: true } ? true : null);
}
