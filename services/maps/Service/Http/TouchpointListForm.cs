namespace Journey.Maps.Http;

internal sealed record TouchpointListForm(IReadOnlyList<TermForm> Touchpoints, string? Next);
