namespace Journey.Maps.Linting;

/// <summary>When a version was published, and how many owners, priorities and decisions it has changed since.</summary>
internal sealed record PublishedChange(DateTimeOffset At, int Changes);
