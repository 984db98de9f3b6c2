namespace Journey.Platform.Errors;

/// <summary>The request has fields that do not hold.</summary>
internal sealed class InvalidRequest(string message, IReadOnlyList<FieldViolation> violations)
    : JourneyException(ErrorKind.Invalid, "INVALID_REQUEST", message, violations);
