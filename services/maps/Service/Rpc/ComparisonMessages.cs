using Google.Protobuf.WellKnownTypes;
using Journey.Maps.Maps;

namespace Journey.Maps.Rpc;

/// <summary>Maps side by side as messages.</summary>
internal static class ComparisonMessages
{
    public static V1.CompareSegmentsReply Of(SegmentComparison found) => new()
    {
        Version = found.Version,
        AsOf = Timestamp.FromDateTimeOffset(found.AsOf),
        Segment = DocumentMessages.Of(found.Segment),
        Segments = { found.Segments.Select(Of) },
        Family = found.Family,
        Maps = { found.Maps.Select(Of) },
        MoreMaps = found.MoreMaps,
        Stages = { found.Sides.Stages.Select(Of) },
        Touchpoints = { found.Sides.Touchpoints.Select(Of) },
        Curves = { found.Sides.Curves.Select(Of) },
        Differences = { found.Differences.Select(Of) },
        Priority = found.Priority is { } priority
            ? new V1.PrioritySegments { Defined = priority.Defined, WithMap = priority.WithMap, WithoutMap = { priority.WithoutMap.Select(SegmentMessages.Of) } }
            : null,
    };

    private static V1.SegmentMaps Of(SegmentMaps segment) => new()
    {
        Segment = DocumentMessages.Of(segment.Segment),
        Maps = { segment.Maps.Select(m => new V1.MapReference { MapId = m.Id.ToString(), Title = m.Title }) },
    };

    private static V1.ComparedMap Of(ComparedMap map) => new()
    {
        MapId = map.Id.ToString(),
        Title = map.Title,
        Version = map.Version,
        SegmentKey = map.Segment.Key,
        SegmentName = map.Segment.Name,
        SegmentPriority = map.Segment.Priority,
        DefinitionVersion = map.Segment.DefinitionVersion,
        CurrentDefinition = map.CurrentDefinition,
    };

    private static V1.AlignedStage Of(AlignedStage stage) => new()
    {
        Title = stage.Title,
        Cells = { stage.Cells.Select(cell => new V1.StageCell { Map = cell.Map, Id = cell.Id, Title = cell.Title, Steps = cell.Steps }) },
    };

    private static V1.AlignedTouchpoint Of(AlignedTouchpoint touchpoint) => new()
    {
        Key = touchpoint.Key,
        Name = touchpoint.Name,
        Stage = touchpoint.Stage,
        Cells = { touchpoint.Cells.Select(Of) },
    };

    private static V1.TouchpointCell Of(TouchpointCell cell) => new()
    {
        Map = cell.Map,
        Id = cell.Id,
        Key = cell.Key,
        Name = cell.Name,
        Channel = cell.Channel,
        OperatedBy = cell.OperatedBy,
        Step = cell.Step,
        Stage = cell.Stage,
    };

    private static V1.EmotionCurve Of(EmotionCurve curve) => new()
    {
        Map = curve.Map,
        SelfReported = curve.Basis == EmotionBasis.SelfReported,
        Points =
        {
            curve.Points.Select(p => new V1.CurvePoint { Stage = p.Stage, Valence = p.Valence, Lowest = p.Lowest, Emotions = p.Emotions, Answers = p.Answers }),
        },
    };

    private static V1.MapDifference Of(MapDifference difference) => new()
    {
        Map = difference.Map,
        Counts = { difference.Counts.ToDictionary() },
        Changes = { difference.Changes.Select(HistoryMessages.Of) },
        More = difference.More,
    };
}
