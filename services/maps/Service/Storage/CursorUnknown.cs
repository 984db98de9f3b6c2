using Journey.Platform.Errors;

namespace Journey.Maps.Storage;

internal sealed class CursorUnknown() : JourneyException(
    ErrorKind.Invalid,
    "CURSOR_UNKNOWN",
    "The cursor was not given out by this list.",
    [new FieldViolation("cursor", "It is not one that a list gave out.")]);
