namespace Journey.Evidence.Beliefs;

/// <summary>A pain point as it is believed; equal severities share a place.</summary>
internal sealed record BelievedPain(string PainPointId, string Title, int Severity, IReadOnlyList<string> Reasons, int BelievedRank, int? ObservedRank);
