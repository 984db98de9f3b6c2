using Journey.Evidence.Stakes;

namespace Journey.Evidence.Http;

internal sealed record StakesView(
    StakeStatus Status, int? Needed, string? Log, int MapVersion, string? Segment, string? Anchor, int? Days, DateTimeOffset? AsOf, long? Revision, bool? Partial,
    long Cases, long ClosedCases, int ObservedDays, EnteredStakeView? Entered, IReadOnlyList<PainStake> PainPoints)
{
    public static StakesView Of(MapStakes told) => new(
        told.Status, told.Needed == 0 ? null : told.Needed, told.Basis.Log.Length == 0 ? null : told.Basis.Log, told.Basis.MapVersion, told.Basis.Segment, told.Basis.Anchor,
        told.Basis.Days, told.Basis.AsOf, told.Basis.Log.Length == 0 ? null : told.Basis.Revision, told.Basis.Partial ? true : null, told.Basis.Cases, told.ClosedCases,
        told.ObservedDays, EnteredStakeView.Of(told), told.Pains);
}
