using Journey.Evidence.Conformance;
using Journey.Evidence.Figures;

namespace Journey.Evidence.Http;

internal sealed record ConformanceView(
    ConformanceStatus Status, long? Needed, string Log, int MapVersion, string? Segment, string? Anchor, int? Days, DateTimeOffset? AsOf,
    long Cases, long OpenCases, long ExcludedCases, long LongCases, long? UnjudgedCases, Proportion? Coverage, Fitness? Fitness, IReadOnlyList<MappedVariant> Variants,
    IReadOnlyList<ElementConformance> Elements, IReadOnlyList<Finding> Findings, IReadOnlyList<ObservedActivity> ObservedNotOnMap,
    IReadOnlyList<UnseenTouchpoint> NeverObserved, string Basis, long Revision, bool? Partial)
{
    public static ConformanceView Of(MapConformance told) => new(
        told.Status, told.Needed == 0 ? null : told.Needed, told.Basis.Log, told.Basis.MapVersion, told.Basis.Segment, told.Basis.Anchor, told.Basis.Days, told.Basis.AsOf,
        told.Basis.Cases, told.Basis.OpenCases, told.Basis.ExcludedCases, told.LongCases, told.UnjudgedCases == 0 ? null : told.UnjudgedCases, told.Coverage, told.Fitness, told.Variants,
        told.Elements, told.Findings, told.ObservedNotOnMap, told.NeverObserved, "scan", told.Basis.Revision, told.Basis.Partial ? true : null);
}
