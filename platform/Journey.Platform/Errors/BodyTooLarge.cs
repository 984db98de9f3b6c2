namespace Journey.Platform.Errors;

/// <summary>The body is longer than this address takes.</summary>
/// <param name="message">How long it may be, for people.</param>
#pragma warning disable CA1032 // An exception without kind and reason would have no place in the error model.
public sealed class BodyTooLarge(string message = "The body is longer than this address takes.") : JourneyException(
#pragma warning restore CA1032
    ErrorKind.Invalid, "BODY_TOO_LARGE", message);
