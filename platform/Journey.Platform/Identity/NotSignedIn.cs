using Journey.Platform.Errors;

namespace Journey.Platform.Identity;

/// <summary>The caller did not say who they are, or not credibly. Why not is not told.</summary>
public sealed class NotSignedIn() : JourneyException(
    ErrorKind.Unauthenticated, "UNAUTHENTICATED", "Sign in, or send a valid token.");
