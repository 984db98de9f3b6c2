namespace Journey.Platform.Errors;

/// <summary>The body is longer than this address takes.</summary>
internal sealed class BodyTooLarge() : JourneyException(
    ErrorKind.Invalid, "BODY_TOO_LARGE", "The body is longer than this address takes.");
