namespace Journey.Platform.Errors;

/// <summary>A part that is needed failed by its own fault.</summary>
internal sealed class PeerFailed() : JourneyException(
    ErrorKind.Unavailable, "PEER_FAILED", "A part that is needed for this failed. Try again in a moment.");
