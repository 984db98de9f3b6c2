using Journey.Evidence.Beliefs;
using Journey.Evidence.Figures;

namespace Journey.Evidence.Http;

internal sealed record BeliefView(
    string Log, int MapVersion, string? Segment, string? Anchor, int? Days, DateTimeOffset? AsOf, long Cases, long OpenCases, long ExcludedCases,
    long Coded, long Uncoded, double? Customers, IReadOnlyList<ObservedReason> Rows, IReadOnlyList<string> VitalFew, Wording Wording, string? Detail,
    IReadOnlyList<BelievedPain> Believed, IReadOnlyList<Inversion> Inversions, IReadOnlyList<string> Sources, string Basis, long Revision, bool? Partial)
{
    public static BeliefView Of(MapBelief told) => new(
        told.Basis.Log, told.Basis.MapVersion, told.Basis.Segment, told.Basis.Anchor, told.Basis.Days, told.Basis.AsOf, told.Basis.Cases, told.Basis.OpenCases, told.Basis.ExcludedCases,
        told.Coded, told.Uncoded, told.Customers, told.Ranking.Rows, told.Ranking.VitalFew, told.Ranking.Wording, told.Ranking.Detail,
        told.Believed, told.Inversions, told.Sources, "scan", told.Basis.Revision, told.Basis.Partial ? true : null);
}
