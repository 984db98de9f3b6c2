namespace Journey.Maps.Maps;

internal sealed record ClaimKey(string Id, int StatementVersion);
