namespace Journey.Maps.Maps;

internal sealed record Step(
    string Id = "",
    string Title = "",
    string Intent = "",
    string NeededToProgress = "",
    IReadOnlyList<Touchpoint>? Touchpoints = null,
    IReadOnlyList<Emotion>? Emotions = null) : IElement
{
    public IReadOnlyList<Touchpoint> Touchpoints { get; init; } = Touchpoints ?? [];

    public IReadOnlyList<Emotion> Emotions { get; init; } = Emotions ?? [];
}
