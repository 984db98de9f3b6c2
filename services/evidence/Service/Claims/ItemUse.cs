namespace Journey.Evidence.Claims;

/// <summary>A claim that cites an item.</summary>
internal sealed record ItemUse(Guid CitationId, string ClaimId, Guid MapId, string Statement, Stance Stance);
