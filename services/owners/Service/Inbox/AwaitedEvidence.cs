namespace Journey.Owners.Inbox;

/// <summary>
/// Evidence that a decision was made without and that somebody brings. Place: among those of the decision, from 0; IsDone: who brings it has marked it in their inbox;
/// IsLate: it is not done, and its day has passed.
/// </summary>
internal sealed record AwaitedEvidence(Guid DecisionId, int Place, string What, Guid? PersonId, string Person, DateOnly? Due, bool IsDone, bool IsLate);
