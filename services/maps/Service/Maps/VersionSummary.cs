namespace Journey.Maps.Maps;

internal sealed record VersionSummary(int Version, VersionStatus Status, DateTimeOffset CreatedAt, string CreatedBy, string Reason);
