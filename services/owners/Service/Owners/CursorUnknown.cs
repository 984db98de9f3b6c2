using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

internal sealed class CursorUnknown() : JourneyException(ErrorKind.Invalid, "CURSOR_UNKNOWN", "The cursor was not given out by this list, or its row is gone.");
