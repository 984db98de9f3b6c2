using Journey.Evidence.Figures;
using Journey.Evidence.Handoffs;

namespace Journey.Evidence.Http;

internal sealed record ObservedHandoffsView(
    HandoffStatus Status, string? Log, int MapVersion, string? Segment, string? Anchor, int? Days, DateTimeOffset? AsOf, long? Revision, bool? Partial, long Cases, long OpenCases,
    Proportion? Others, int OtherSteps, IReadOnlyList<ObservedHandoff> Handoffs)
{
    public static ObservedHandoffsView Of(MapHandoffs told) => new(
        told.Status, told.Basis.Log.Length == 0 ? null : told.Basis.Log, told.Basis.MapVersion, told.Basis.Segment, told.Basis.Anchor, told.Basis.Days, told.Basis.AsOf,
        told.Basis.Log.Length == 0 ? null : told.Basis.Revision, told.Basis.Partial ? true : null, told.Basis.Cases, told.Basis.OpenCases, told.Others, told.OtherSteps, told.Handoffs);
}
