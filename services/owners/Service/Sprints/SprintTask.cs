namespace Journey.Owners.Sprints;

/// <summary>What somebody of the roster does for the change, for the unit they are in.</summary>
internal sealed record SprintTask(string What, Guid PersonId, DateOnly Due);
