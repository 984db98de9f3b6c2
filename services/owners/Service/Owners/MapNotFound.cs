using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

internal sealed class MapNotFound(Guid id) : JourneyException(ErrorKind.NotFound, "MAP_NOT_FOUND", $"There is no map {id}.");
