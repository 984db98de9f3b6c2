namespace Journey.Maps.Maps;

/// <summary>Who writes and when, and where new ids come from.</summary>
internal sealed record Authorship(string Name, DateTimeOffset At, Func<Guid> NewId);
