namespace Journey.Platform.Errors;

/// <summary>The endpoint does not know this method.</summary>
internal sealed class MethodNotAllowed() : JourneyException(
    ErrorKind.Invalid, "METHOD_NOT_ALLOWED", "This address does not take this method.");
