namespace Journey.Owners.Trials;

/// <summary>A claim of the map that the result speaks of, in the wording that was tested.</summary>
internal sealed record TestedClaim(string ClaimId, int StatementVersion);
