namespace Journey.Owners.Owners;

/// <summary>A fix as it stands today. Title and pain point are the map's; the title is empty where the map no longer has the candidate.</summary>
internal sealed record PlannedFix(Fix Fix, string Map, string Title, string PainPoint, Colleague? Owner, bool IsOverdue);
