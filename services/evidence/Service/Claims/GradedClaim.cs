namespace Journey.Evidence.Claims;

/// <summary>A claim, its grade, and the items behind it by their id.</summary>
internal sealed record GradedClaim(KnownClaim Claim, Graded Graded, IReadOnlyDictionary<Guid, (Citable Item, string Note)> Behind);
