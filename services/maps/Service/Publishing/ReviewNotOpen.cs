using Journey.Platform.Errors;

namespace Journey.Maps.Publishing;

internal sealed class ReviewNotOpen()
    : JourneyException(ErrorKind.Precondition, "REVIEW_NOT_OPEN", "No review of that version is open.");
