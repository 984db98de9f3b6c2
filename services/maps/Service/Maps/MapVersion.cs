namespace Journey.Maps.Maps;

internal sealed record MapVersion(
    Guid MapId, int Version, VersionStatus Status, DateTimeOffset CreatedAt, string CreatedBy, string Reason, MapDocument Document);
