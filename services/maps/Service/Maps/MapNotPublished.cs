using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

internal sealed class MapNotPublished(Guid id)
    : JourneyException(ErrorKind.NotFound, "MAP_NOT_PUBLISHED", $"No version of the map '{id}' is published.");
