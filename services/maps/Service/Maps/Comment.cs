namespace Journey.Maps.Maps;

/// <summary>Something that was said about a map; no part of any version.</summary>
internal sealed record Comment(
    Guid Id, Guid MapId, string Element, string Text, string ReplyTo, string Author, DateTimeOffset At, int Version, DateTimeOffset? ResolvedAt, string ResolvedBy);
