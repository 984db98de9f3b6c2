using Journey.Evidence.Claims;

namespace Journey.Evidence.Http;

internal sealed record CitationAsked(Stance Stance, Guid? ItemId = null, string? SourceKey = null, string? Note = null);
