namespace Journey.Owners.Sprints;

/// <summary>Another journey that was considered and not taken.</summary>
internal sealed record JourneyCandidate(Guid MapId, Importance Importance);
