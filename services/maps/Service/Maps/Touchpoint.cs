namespace Journey.Maps.Maps;

internal sealed record Touchpoint(
    string Id = "",
    string Key = "",
    string Name = "",
    string Channel = "",
    string OperatedBy = "",
    string Initiator = "",
    string Receiver = "") : IElement;
