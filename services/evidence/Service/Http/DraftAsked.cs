namespace Journey.Evidence.Http;

internal sealed record DraftAsked(string Title, string? Segment = null);
