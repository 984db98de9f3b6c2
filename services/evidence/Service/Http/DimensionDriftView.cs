using Journey.Evidence.Drift;

namespace Journey.Evidence.Http;

internal sealed record DimensionDriftView(
    DriftDimension Dimension, DriftStatus Status, long? Needed, Materiality? Materiality, double? Psi, double? PsiKnown, double? Threshold, bool? BeyondChance,
    int? Cells, int? Merged, double? P, int? Shuffles, ulong? Seed, int? BaselineTested, int? LatestTested, double? Unmoved, bool? BoundHolds,
    long BaselineN, long LatestN, long BaselineCases, long LatestCases,
    long? BaselineEffective, long? LatestEffective, IReadOnlyList<DriftRow>? Rows, IReadOnlyList<DriftRow>? New)
{
    public static DimensionDriftView Of(DimensionDrift told) => told.Status == DriftStatus.Told
        ? new DimensionDriftView(
            told.Dimension, told.Status, null, told.Materiality, told.Psi, told.PsiKnown, told.Threshold, told.BeyondChance,
            told.Cells, told.Merged, told.P, told.Shuffles, told.Seed, told.BaselineTested, told.LatestTested, told.Unmoved, told.BoundHolds,
            told.BaselineN, told.LatestN, told.BaselineCases, told.LatestCases, told.BaselineEffective, told.LatestEffective, told.Rows, told.New)
        : new DimensionDriftView(
            told.Dimension, told.Status, told.Needed == 0 ? null : told.Needed, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            told.BaselineN, told.LatestN, told.BaselineCases, told.LatestCases, null, null, null, null);
}
