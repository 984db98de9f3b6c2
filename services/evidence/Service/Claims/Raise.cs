namespace Journey.Evidence.Claims;

/// <summary>Fresh, independent evidence that would lift a claim to a grade.</summary>
internal sealed record Raise(Grade Grade, Tier Tier, string Method, long N);
