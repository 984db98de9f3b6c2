using Journey.Maps.Maps;

namespace Journey.Maps.Http;

/// <summary>The JSON form of a version: its head, then the document's own fields; <paramref name="Ids"/> only in the answer to a write.</summary>
internal sealed record MapForm(
    Guid Id,
    int Version,
    VersionStatus Status,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    string Reason,
    string Title,
    string CustomerType,
    Goal Goal,
    Window Window,
    Segment Segment,
    MapState State,
    IReadOnlyList<Stage> Stages,
    IReadOnlyList<PainPoint> PainPoints,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<CandidateFix> CandidateFixes,
    IReadOnlyList<ExpectedPath> ExpectedPaths,
    IReadOnlyDictionary<string, string>? Ids)
{
    public static MapForm Of(MapVersion map, IReadOnlyDictionary<string, string>? ids = null)
    {
        var document = map.Document;
        return new MapForm(
            map.MapId,
            map.Version,
            map.Status,
            map.CreatedAt,
            map.CreatedBy,
            map.Reason,
            document.Title,
            document.CustomerType,
            document.Goal,
            document.Window,
            document.Segment,
            document.State,
            document.Stages,
            document.PainPoints,
            document.Claims,
            document.CandidateFixes,
            document.ExpectedPaths,
            ids);
    }
}
