using Journey.Platform.Errors;

namespace Journey.Maps.Staleness;

internal sealed class ChangeNotFound() : JourneyException(ErrorKind.NotFound, "CHANGE_NOT_FOUND", "There is no such change in this unit.");
