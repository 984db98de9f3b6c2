using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

internal sealed class FixNotFound(Guid id) : JourneyException(ErrorKind.NotFound, "FIX_NOT_FOUND", $"There is no fix {id}.");
