namespace Journey.Maps.Maps;

internal sealed record MapReference(Guid Id, string Title);
