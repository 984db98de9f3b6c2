namespace Journey.Owners.Sprints;

/// <summary>What is done next, by whom and until when.</summary>
internal sealed record NextAction(string What, Guid PersonId, DateOnly Due);
