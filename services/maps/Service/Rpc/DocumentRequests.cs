using Journey.Maps.Maps;

namespace Journey.Maps.Rpc;

/// <summary>A document from a message. A number that is no known name becomes one that the rules refuse.</summary>
internal static class DocumentRequests
{
    public static MapDocument Read(V1.MapDocument? map) => map is null ? new MapDocument() : ContentRequests.AddTo(ReadPath(map), map);

    private static MapDocument ReadPath(V1.MapDocument map) => new(
        map.Title,
        map.CustomerType,
        map.Goal is { } goal ? new Goal(goal.Statement, goal.OutcomeTest) : null,
        map.Window is { } window ? new Window(window.Anchor, window.End, window.Days) : null,
        map.Segment is { } segment ? new Segment(segment.Key, segment.Name, segment.Priority, segment.DefinitionVersion) : null,
        Read(map.State),
        [.. map.Stages.Select(Read)],
        [.. map.PainPoints.Select(p => new PainPoint(p.Id, p.Title, p.Step, p.Severity, [.. p.Reasons], p.Segment))],
        [.. map.Claims.Select(c => new Claim(c.Id, c.Statement, c.StatementVersion, c.Element, Read(c.Standing)))],
        [.. map.CandidateFixes.Select(f => new CandidateFix(f.Id, f.Title, f.PainPoint, f.ExpectedEffect, f.Metric))],
        [.. map.ExpectedPaths.Select(p => new ExpectedPath(p.Id, p.Title, [.. p.Touchpoints]))]);

    private static Stage Read(V1.Stage stage) => new(stage.Id, stage.Title, [.. stage.Steps.Select(Read)]);

    private static Step Read(V1.Step step) => new(
        step.Id,
        step.Title,
        step.Intent,
        step.NeededToProgress,
        [.. step.Touchpoints.Select(Read)],
        [.. step.Emotions.Select(e => new Emotion(e.Id, e.Valence, Read(e.Basis), e.Note, e.Answers, e.Scale, e.HasRaw ? e.Raw : null))],
        ContentRequests.Name<StepActor>((int)step.Actor),
        [.. step.Lanes.Select(ContentRequests.Read)],
        step.SubJourney);

    private static Touchpoint Read(V1.Touchpoint touchpoint) => new(
        touchpoint.Id, touchpoint.Key, touchpoint.Name, touchpoint.Channel, touchpoint.OperatedBy, touchpoint.Initiator, touchpoint.Receiver,
        touchpoint.Optional, touchpoint.Repeatable, touchpoint.MaxGap, [.. touchpoint.Replaces]);

    private static MapState Read(V1.MapState state) => state switch
    {
        V1.MapState.Unspecified or V1.MapState.Current => MapState.Current,
        V1.MapState.Target => MapState.Target,
        _ => (MapState)(-1),
    };

    private static ClaimStanding? Read(V1.ClaimStanding standing) => standing switch
    {
        V1.ClaimStanding.Unspecified => null,
        V1.ClaimStanding.Observed => ClaimStanding.Observed,
        _ => (ClaimStanding)(-1),
    };

    private static EmotionBasis? Read(V1.EmotionBasis basis) => basis switch
    {
        V1.EmotionBasis.Assumed => EmotionBasis.Assumed,
        V1.EmotionBasis.SelfReported => EmotionBasis.SelfReported,
        _ => null,
    };
}
