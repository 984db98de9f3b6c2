using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

internal sealed class ElementNotFound(Guid map, string element)
    : JourneyException(ErrorKind.NotFound, "ELEMENT_NOT_FOUND", $"Map {map} has no element '{element}' that can be owned.");
