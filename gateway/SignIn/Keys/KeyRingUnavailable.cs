using Journey.Platform.Errors;

namespace Journey.Gateway.SignIn.Keys;

/// <summary>The keys of sessions cannot be read or written now.</summary>
internal sealed class KeyRingUnavailable() : JourneyException(
    ErrorKind.Unavailable, "SESSION_KEYS_UNAVAILABLE", "Sessions cannot be opened right now. Nothing is lost; try again in a moment.");
