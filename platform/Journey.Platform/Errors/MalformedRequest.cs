namespace Journey.Platform.Errors;

/// <summary>The request is not well-formed HTTP or JSON.</summary>
internal sealed class MalformedRequest(IReadOnlyList<FieldViolation> violations) : JourneyException(
    ErrorKind.Invalid, "MALFORMED_REQUEST", "The request cannot be read.", violations);
