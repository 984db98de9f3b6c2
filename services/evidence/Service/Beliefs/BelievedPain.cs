namespace Journey.Evidence.Beliefs;

/// <summary>A pain point as it is believed; equal severities share a place. <c>GivenReason</c> is the first of its reasons that customers give.</summary>
internal sealed record BelievedPain(string PainPointId, string Title, int Severity, IReadOnlyList<string> Reasons, int BelievedRank, int? ObservedRank,
    string? GivenReason = null);
