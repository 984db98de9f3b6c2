using Journey.Platform.Errors;

namespace Journey.Maps.Decisions;

internal sealed class DecisionClosed(DecisionStatus status) : JourneyException(
    ErrorKind.Precondition,
    "DECISION_CLOSED",
    status == DecisionStatus.Draft ? "The decision is still a draft." : $"The decision is {status.ToString().ToLowerInvariant()} and cannot be changed so.",
    metadata: new Dictionary<string, string> { ["decisionStatus"] = status.ToString().ToLowerInvariant() });
