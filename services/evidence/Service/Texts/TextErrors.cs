using Journey.Platform.Errors;

namespace Journey.Evidence.Texts;

internal sealed class TextNotFound() : JourneyException(ErrorKind.NotFound, "TEXT_NOT_FOUND", "There is no such text in this unit.");

internal sealed class TextDecided(TextState state) : JourneyException(
    ErrorKind.Conflict, "TEXT_DECIDED", $"The text was decided otherwise: it is {state.ToString().ToLowerInvariant()}.",
    metadata: new Dictionary<string, string> { ["state"] = state.ToString().ToLowerInvariant() });
