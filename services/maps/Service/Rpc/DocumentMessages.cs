using Journey.Maps.Maps;

namespace Journey.Maps.Rpc;

/// <summary>A document as a message: field for field.</summary>
internal static class DocumentMessages
{
    public static V1.MapDocument Of(MapDocument map)
    {
        var message = OfPath(map);
        ContentMessages.AddTo(message, map);
        return message;
    }

    private static V1.MapDocument OfPath(MapDocument map) => new()
    {
        Title = map.Title,
        CustomerType = map.CustomerType,
        Goal = new V1.Goal { Statement = map.Goal.Statement, OutcomeTest = map.Goal.OutcomeTest },
        Window = Of(map.Window),
        Segment = Of(map.Segment),
        State = map.State == MapState.Target ? V1.MapState.Target : V1.MapState.Current,
        Stages = { map.Stages.Select(Of) },
        PainPoints = { map.PainPoints.Select(Of) },
        Claims = { map.Claims.Select(Of) },
        CandidateFixes = { map.CandidateFixes.Select(Of) },
        ExpectedPaths = { map.ExpectedPaths.Select(p => new V1.ExpectedPath { Id = p.Id, Title = p.Title, Touchpoints = { p.Touchpoints } }) },
    };

    public static V1.Window Of(Window window) => new() { Anchor = window.Anchor, End = window.End, Days = window.Days };

    public static V1.Segment Of(Segment segment) => new() { Key = segment.Key, Name = segment.Name, Priority = segment.Priority, DefinitionVersion = segment.DefinitionVersion };

    private static V1.Stage Of(Stage stage) => new() { Id = stage.Id, Title = stage.Title, Steps = { stage.Steps.Select(Of) } };

    private static V1.Step Of(Step step) => new()
    {
        Id = step.Id,
        Title = step.Title,
        Intent = step.Intent,
        NeededToProgress = step.NeededToProgress,
        Touchpoints = { step.Touchpoints.Select(Of) },
        Emotions = { step.Emotions.Select(Of) },
        Actor = (V1.StepActor)ContentMessages.Number(step.Actor),
        Lanes = { step.Lanes.Select(ContentMessages.Of) },
        SubJourney = step.SubJourney,
    };

    private static V1.Touchpoint Of(Touchpoint touchpoint) => new()
    {
        Id = touchpoint.Id,
        Key = touchpoint.Key,
        Name = touchpoint.Name,
        Channel = touchpoint.Channel,
        OperatedBy = touchpoint.OperatedBy,
        Initiator = touchpoint.Initiator,
        Receiver = touchpoint.Receiver,
        Optional = touchpoint.Optional,
        Repeatable = touchpoint.Repeatable,
        MaxGap = touchpoint.MaxGap,
        Replaces = { touchpoint.Replaces },
    };

    private static V1.Emotion Of(Emotion emotion)
    {
        var message = new V1.Emotion
        {
            Id = emotion.Id,
            Valence = emotion.Valence,
            Basis = emotion.Basis == EmotionBasis.SelfReported ? V1.EmotionBasis.SelfReported : V1.EmotionBasis.Assumed,
            Note = emotion.Note,
            Answers = emotion.Answers,
            Scale = emotion.Scale,
        };
        if (emotion.Raw is { } raw)
        {
            message.Raw = raw;
        }

        return message;
    }

    private static V1.PainPoint Of(PainPoint pain) => new()
    {
        Id = pain.Id,
        Title = pain.Title,
        Step = pain.Step,
        Severity = pain.Severity,
        Reasons = { pain.Reasons },
        Segment = pain.Segment,
    };

    private static V1.Claim Of(Claim claim) => new()
    {
        Id = claim.Id,
        Statement = claim.Statement,
        StatementVersion = claim.StatementVersion,
        Element = claim.Element,
        Standing = claim.Standing == ClaimStanding.Observed ? V1.ClaimStanding.Observed : V1.ClaimStanding.Unspecified,
    };

    private static V1.CandidateFix Of(CandidateFix fix) => new()
    {
        Id = fix.Id,
        Title = fix.Title,
        PainPoint = fix.PainPoint,
        ExpectedEffect = fix.ExpectedEffect,
        Metric = fix.Metric,
    };
}
