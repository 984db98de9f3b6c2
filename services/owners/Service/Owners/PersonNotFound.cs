using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

internal sealed class PersonNotFound(Guid id) : JourneyException(ErrorKind.NotFound, "PERSON_NOT_FOUND", $"There is no person {id}.");
