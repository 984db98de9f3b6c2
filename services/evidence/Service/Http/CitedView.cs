namespace Journey.Evidence.Http;

internal sealed record CitedView(Guid CitationId, ClaimView Grade);
