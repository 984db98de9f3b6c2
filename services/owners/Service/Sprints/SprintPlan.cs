namespace Journey.Owners.Sprints;

/// <summary>What a sprint was begun with; nothing of it changes. MapVersion: the frozen one; Units: the owning units that its people come from.</summary>
internal sealed record SprintPlan(
    int MapVersion, string MapTitle, IReadOnlyList<Guid> Roster, IReadOnlyList<string> Units, Importance Importance, string Because, IReadOnlyList<JourneyCandidate> Candidates,
    SprintScope Scope, string StartedBy);
