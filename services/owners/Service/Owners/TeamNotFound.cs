using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

internal sealed class TeamNotFound(Guid id) : JourneyException(ErrorKind.NotFound, "TEAM_NOT_FOUND", $"There is no team {id}.");
