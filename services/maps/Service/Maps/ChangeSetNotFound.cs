using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

internal sealed class ChangeSetNotFound(string number)
    : JourneyException(ErrorKind.NotFound, "CHANGE_SET_NOT_FOUND", $"The map has no change set '{number}'.");
