namespace Journey.Owners.Owners;

internal sealed record OperatedTouchpoint(Guid MapId, string Map, string Id, string Name);
