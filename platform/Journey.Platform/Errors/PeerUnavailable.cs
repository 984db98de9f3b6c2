namespace Journey.Platform.Errors;

/// <summary>A part that is needed does not answer.</summary>
internal sealed class PeerUnavailable() : JourneyException(
    ErrorKind.Unavailable, "PEER_UNAVAILABLE", "A part that is needed for this does not answer. Try again in a moment.");
