namespace Journey.Platform.Errors;

/// <summary>The answer did not come in time.</summary>
internal sealed class DeadlineExceeded() : JourneyException(
    ErrorKind.Unavailable, "DEADLINE_EXCEEDED", "The answer did not come in time. Try again in a moment.");
