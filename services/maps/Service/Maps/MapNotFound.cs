using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

internal sealed class MapNotFound(string id)
    : JourneyException(ErrorKind.NotFound, "MAP_NOT_FOUND", $"There is no map '{id}' in this unit.");
