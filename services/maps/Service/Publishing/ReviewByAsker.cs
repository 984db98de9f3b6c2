using Journey.Platform.Errors;

namespace Journey.Maps.Publishing;

internal sealed class ReviewByAsker()
    : JourneyException(ErrorKind.Forbidden, "REVIEW_BY_ASKER", "Who asks for a review does not answer it while the unit has another approver.");
