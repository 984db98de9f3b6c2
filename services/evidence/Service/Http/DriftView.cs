using Journey.Evidence.Drift;

namespace Journey.Evidence.Http;

internal sealed record DriftView(
    DriftStatus Status, Materiality? Materiality, int MapVersion, DateTimeOffset? VerifiedAt, Verification? VerifiedBy, string? Log, string? Segment, string? Anchor, int? Days,
    int WindowDays, string? Zone, DriftWindowView? Baseline, DriftWindowView? Latest, DateTimeOffset? NextClosesAt, IReadOnlyList<DimensionDriftView>? Dimensions,
    DriftRule Rule, DateTimeOffset AsOf, long? LogRevision, int? Revision, bool? Partial)
{
    public static DriftView Of(MapDrift told) => new(
        told.Status, told.Status == DriftStatus.Told ? told.Materiality : null, told.MapVersion, told.VerifiedAt, told.VerifiedBy,
        told.Log.Length == 0 ? null : told.Log, told.Segment, told.Anchor, told.Days, told.WindowDays, told.Zone.Length == 0 ? null : told.Zone,
        DriftWindowView.Of(told.Baseline), DriftWindowView.Of(told.Latest), told.NextClosesAt,
        told.Latest is null ? null : [.. told.Dimensions.Select(DimensionDriftView.Of)], DriftRule.Own, told.AsOf,
        told.Log.Length == 0 ? null : told.LogRevision, told.Revision == 0 ? null : told.Revision, told.Partial ? true : null);
}
