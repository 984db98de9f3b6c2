namespace Journey.Evidence.Claims;

internal sealed record CitedClaim(Guid CitationId, GradedClaim Claim);
