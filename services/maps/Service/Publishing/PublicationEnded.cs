using Journey.Platform.Errors;

namespace Journey.Maps.Publishing;

internal sealed class PublicationEnded()
    : JourneyException(ErrorKind.Precondition, "PUBLICATION_ENDED", "Readers are no longer shown this publication.");
