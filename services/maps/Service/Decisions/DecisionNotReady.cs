using Journey.Platform.Errors;

namespace Journey.Maps.Decisions;

/// <summary>Names everything that is missing, each at its place in the decision.</summary>
internal sealed class DecisionNotReady(IReadOnlyList<FieldViolation> missing)
    : JourneyException(ErrorKind.Precondition, "DECISION_NOT_READY", "The decision is not ready to be made.", missing);
