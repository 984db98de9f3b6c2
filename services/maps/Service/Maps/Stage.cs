namespace Journey.Maps.Maps;

internal sealed record Stage(string Id = "", string Title = "", IReadOnlyList<Step>? Steps = null) : IElement
{
    public IReadOnlyList<Step> Steps { get; init; } = Steps ?? [];
}
