using Journey.Platform.Errors;

namespace Journey.Maps.Publishing;

internal sealed class PublicationNotFound(string number)
    : JourneyException(ErrorKind.NotFound, "PUBLICATION_NOT_FOUND", $"The map has no publication {number}.");
