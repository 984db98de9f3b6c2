using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

internal sealed class MapVersionNotFound(Guid id, string version)
    : JourneyException(ErrorKind.NotFound, "MAP_VERSION_NOT_FOUND", $"The map '{id}' has no version '{version}'.");
