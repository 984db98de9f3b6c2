namespace Journey.Maps.Maps;

/// <summary>One way to the goal, by touchpoint keys.</summary>
internal sealed record ExpectedPath(string Id = "", string Title = "", IReadOnlyList<string>? Touchpoints = null) : IElement
{
    public IReadOnlyList<string> Touchpoints { get; init; } = Touchpoints ?? [];
}
