using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

internal sealed class TermNotFound(string key)
    : JourneyException(ErrorKind.NotFound, "TERM_NOT_FOUND", $"The dictionary of this unit does not hold '{key}'.");
