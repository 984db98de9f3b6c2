using Google.Protobuf.WellKnownTypes;
using Journey.Maps.Maps;

namespace Journey.Maps.Rpc;

/// <summary>Versions and lists as messages.</summary>
internal static class MapMessages
{
    public static V1.MapVersion Of(MapVersion map) => new()
    {
        MapId = map.MapId.ToString(),
        Version = map.Version,
        Document = DocumentMessages.Of(map.Document),
        CreatedAt = Timestamp.FromDateTimeOffset(map.CreatedAt),
        CreatedBy = map.CreatedBy,
        Reason = map.Reason,
        Status = Of(map.Status),
    };

    public static V1.ListMapsReply Of(Page<MapSummary> page) => new() { Maps = { page.Items.Select(Of) }, Next = page.Next };

    public static V1.ListVersionsReply Of(Page<VersionSummary> page) => new() { Versions = { page.Items.Select(Of) }, Next = page.Next };

    public static V1.ReadBlueprintReply Of(Blueprint found) => new()
    {
        Version = found.Version,
        AsOf = Timestamp.FromDateTimeOffset(found.AsOf),
        Steps = found.Steps,
        StepsWithTouchpoint = found.StepsWithTouchpoint,
        OperatingUnits = { found.OperatingUnits },
        LanesConnected = found.LanesConnected,
        Channels = { found.Channels },
        UnseenTouchpoints = { found.UnseenTouchpoints },
        StepsWithBoth = found.StepsWithBoth,
        FailurePoints = found.FailurePoints,
        FailurePointsBelow = found.FailurePointsBelow,
        InternalProcess = HandoffMessages.Of(found.Inside),
    };

    private static V1.MapSummary Of(MapSummary map) => new()
    {
        MapId = map.Id.ToString(),
        Version = map.Version,
        Title = map.Title,
        Goal = map.Goal,
        Segment = DocumentMessages.Of(map.Segment),
        Window = DocumentMessages.Of(map.Window),
        UpdatedAt = Timestamp.FromDateTimeOffset(map.UpdatedAt),
        UpdatedBy = map.UpdatedBy,
        Line = { map.Line.Select(s => new V1.LineStep { Step = s.Step, Title = s.Title, Grade = s.Grade }) },
        Grades = { map.Grades.ToDictionary() },
        Family = map.Family,
        Target = map.Target,
        Parents = { map.Parents.Select(parent => parent.ToString()) },
        SeenVersion = map.SeenVersion,
        PublishedVersion = map.PublishedVersion,
    };

    private static V1.VersionSummary Of(VersionSummary version) => new()
    {
        Version = version.Version,
        CreatedAt = Timestamp.FromDateTimeOffset(version.CreatedAt),
        CreatedBy = version.CreatedBy,
        Reason = version.Reason,
        Status = Of(version.Status),
    };

    private static V1.VersionStatus Of(VersionStatus status) => (V1.VersionStatus)((int)status + 1);
}
