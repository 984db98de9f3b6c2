namespace Journey.Maps.Maps;

/// <summary>
/// A map as outsiders read it. What may be seen is named here, field by field; whatever a document comes to hold besides stays inside
/// (docs/decisions/0085).
/// </summary>
internal static class Redaction
{
    /// <summary>Fewer answers than this say something about single people (docs/decisions/0029).</summary>
    private const int LeastAnswers = 10;

    public static MapDocument Of(MapDocument map, string id)
    {
        var stages = map.Stages.Select(Of).ToList();
        IReadOnlyList<PainPoint> pains = [.. map.PainPoints.Select(pain => new PainPoint(pain.Id, pain.Title, pain.Step, pain.Severity))];
        var shown = stages.SelectMany(Ids).Concat(pains.Select(pain => pain.Id)).Append(id).ToHashSet(StringComparer.Ordinal);
        return new MapDocument(
            map.Title,
            map.CustomerType,
            map.Goal,
            map.Window,
            new Segment(Name: map.Segment.Name),
            map.State,
            stages,
            pains,
            [.. map.Claims.Where(claim => IsDecided(claim) && shown.Contains(claim.Element)).Select(Of)]);
    }

    /// <summary>Whether people stand behind the claim; what was only taken from a log may speak of few cases.</summary>
    public static bool IsDecided(Claim claim) => claim.Standing is null;

    private static Claim Of(Claim claim) => new(claim.Id, claim.Statement, claim.StatementVersion, claim.Element);

    private static Stage Of(Stage stage) => new(stage.Id, stage.Title, [.. stage.Steps.Select(Of)]);

    private static Step Of(Step step) => new(
        step.Id,
        step.Title,
        NeededToProgress: step.NeededToProgress,
        Touchpoints: [.. step.Touchpoints.Select(touchpoint => new Touchpoint(touchpoint.Id, Name: touchpoint.Name, Channel: touchpoint.Channel))],
        Emotions: [.. step.Emotions.Where(MayBeTold).Select(emotion => new Emotion(emotion.Id, emotion.Valence, emotion.Basis, Answers: emotion.Answers))]);

    private static bool MayBeTold(Emotion emotion) => emotion.Basis == EmotionBasis.Assumed || emotion.Answers >= LeastAnswers;

    private static IEnumerable<string> Ids(Stage stage) => stage.Steps
        .SelectMany(step => step.Touchpoints.Select(touchpoint => touchpoint.Id).Concat(step.Emotions.Select(emotion => emotion.Id)).Append(step.Id))
        .Append(stage.Id);
}
