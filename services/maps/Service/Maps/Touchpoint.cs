namespace Journey.Maps.Maps;

internal sealed record Touchpoint(
    string Id = "",
    string Key = "",
    string Name = "",
    string Channel = "",
    string OperatedBy = "",
    string Initiator = "",
    string Receiver = "",
    bool Optional = false,
    bool Repeatable = false,
    string MaxGap = "",
    IReadOnlyList<string>? Replaces = null) : IElement
{
    public IReadOnlyList<string> Replaces { get; init; } = Replaces ?? [];
}
