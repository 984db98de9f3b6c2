namespace Journey.Platform.Errors;

/// <summary>A part that is needed does not answer.</summary>
internal sealed class PeerUnavailable() : JourneyException(
    ErrorKind.Unavailable, "PEER_UNAVAILABLE", "A part that is needed for this does not answer. Try again in a moment.");

/// <summary>A part that is needed failed by its own fault.</summary>
internal sealed class PeerFailed() : JourneyException(
    ErrorKind.Unavailable, "PEER_FAILED", "A part that is needed for this failed. Try again in a moment.");

/// <summary>The answer did not come in time.</summary>
internal sealed class DeadlineExceeded() : JourneyException(
    ErrorKind.Unavailable, "DEADLINE_EXCEEDED", "The answer did not come in time. Try again in a moment.");
