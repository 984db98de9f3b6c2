using Journey.Platform.Errors;

namespace Journey.Maps.Decisions;

internal sealed class DecisionNotFound(string id)
    : JourneyException(ErrorKind.NotFound, "DECISION_NOT_FOUND", $"There is no decision '{id}' in this unit.");
