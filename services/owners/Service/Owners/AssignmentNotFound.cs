using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

internal sealed class AssignmentNotFound(Guid id) : JourneyException(ErrorKind.NotFound, "ASSIGNMENT_NOT_FOUND", $"There is no assignment {id}.");
