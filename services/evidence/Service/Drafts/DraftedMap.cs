using Journey.Evidence.Touchpoints;
using Journey.Maps.V1;

namespace Journey.Evidence.Drafts;

/// <summary>A draft map as it was made.</summary>
internal sealed record DraftedMap(
    Guid MapId, int Version, string Title, int Stages, int Steps, int PainPoints, int Claims, IReadOnlyList<TouchpointRow> Touchpoints, IReadOnlyList<string> Notes)
{
    public static DraftedMap Of(MapVersion map, MapDraft draft) => new(
        Guid.Parse(map.MapId), map.Version, map.Document.Title, map.Document.Stages.Count, draft.Steps.Count, map.Document.PainPoints.Count, map.Document.Claims.Count,
        [.. draft.Steps.Select(step => new TouchpointRow(step.Activity, step.Key))], draft.Notes);
}
