namespace Journey.Maps.Maps;

internal sealed record LinePoint(string Step, string Title, IReadOnlyList<ClaimKey> Claims);
