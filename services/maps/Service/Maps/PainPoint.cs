namespace Journey.Maps.Maps;

internal sealed record PainPoint(
    string Id = "", string Title = "", string Step = "", int Severity = 0, IReadOnlyList<string>? Reasons = null, string Segment = "") : IElement
{
    public IReadOnlyList<string> Reasons { get; init; } = Reasons ?? [];
}
