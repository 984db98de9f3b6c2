namespace Journey.Evidence.Beliefs;

/// <summary>One place where belief and observation part.</summary>
internal sealed record Inversion(
    string FindingId, InversionKind Kind, string? Reason, string? PainPointId, int? ObservedRank, int? BelievedRank, string Statement);
