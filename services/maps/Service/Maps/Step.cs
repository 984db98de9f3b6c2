namespace Journey.Maps.Maps;

internal sealed record Step(
    string Id = "",
    string Title = "",
    string Intent = "",
    string NeededToProgress = "",
    IReadOnlyList<Touchpoint>? Touchpoints = null,
    IReadOnlyList<Emotion>? Emotions = null,
    StepActor? Actor = null,
    IReadOnlyList<LaneItem>? Lanes = null,
    string SubJourney = "") : IElement
{
    public IReadOnlyList<Touchpoint> Touchpoints { get; init; } = Touchpoints ?? [];

    public IReadOnlyList<Emotion> Emotions { get; init; } = Emotions ?? [];

    public IReadOnlyList<LaneItem> Lanes { get; init; } = Lanes ?? [];
}
