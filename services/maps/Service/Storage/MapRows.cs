using System.Text.Json;
using Journey.Maps.Maps;
using Journey.Platform.Json;

namespace Journey.Maps.Storage;

/// <summary>What the rows beside a version hold of it.</summary>
internal static class MapRows
{
    public static MapRow Of(MapVersion map) => new()
    {
        Id = map.MapId,
        Version = map.Version,
        Title = map.Document.Title,
        Goal = map.Document.Goal.Statement,
        Family = map.Document.Family,
        Target = map.Document.State == MapState.Target,
        SegmentKey = map.Document.Segment.Key,
        SegmentName = map.Document.Segment.Name,
        SegmentPriority = map.Document.Segment.Priority,
        Anchor = map.Document.Window.Anchor,
        End = map.Document.Window.End,
        Days = map.Document.Window.Days,
        Line = JsonSerializer.Serialize(MapLine.Of(map.Document, map.MapId.ToString()), JourneyJson.Options),
        UpdatedAt = map.CreatedAt,
        UpdatedBy = map.CreatedBy,
    };

    public static VersionRow VersionOf(MapVersion map) => new()
    {
        MapId = map.MapId,
        Version = map.Version,
        Document = StoredDocument.Write(map.Document),
        CreatedAt = map.CreatedAt,
        CreatedBy = map.CreatedBy,
        Reason = map.Reason,
    };

    public static StatusRow StatusOf(MapVersion map) => new() { MapId = map.MapId, Version = map.Version, Status = map.Status };

    public static MapVersion Read(VersionRow version, VersionStatus status) => new(
        version.MapId, version.Version, status, version.CreatedAt, version.CreatedBy, version.Reason, StoredDocument.Read(version.Document));

    public static MapLine LineOf(MapRow map) => JsonSerializer.Deserialize<MapLine>(map.Line, JourneyJson.Options)!;
}
