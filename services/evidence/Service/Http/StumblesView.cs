using Journey.Evidence.Figures;
using Journey.Evidence.Stumbling;

namespace Journey.Evidence.Http;

internal sealed record StumblesView(
    StumbleStatus Status, string? Log, int MapVersion, string? Segment, string? Anchor, int? Days, DateTimeOffset? AsOf, long? Revision, bool? Partial, long Cases, long OpenCases,
    Proportion? Finished, IReadOnlyList<ObservedStumble> Stumbles)
{
    public static StumblesView Of(MapStumbles told) => new(
        told.Status, told.Basis.Log.Length == 0 ? null : told.Basis.Log, told.Basis.MapVersion, told.Basis.Segment, told.Basis.Anchor, told.Basis.Days, told.Basis.AsOf,
        told.Basis.Log.Length == 0 ? null : told.Basis.Revision, told.Basis.Partial ? true : null, told.Basis.Cases, told.Basis.OpenCases, told.Finished, told.Stumbles);
}
