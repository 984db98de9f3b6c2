namespace Journey.Platform.Errors;

/// <summary>A failure of our own, of which the caller learns nothing but the trace id.</summary>
internal sealed class InternalFailure() : JourneyException(
    ErrorKind.Unavailable, "INTERNAL", "Something went wrong inside. The trace id leads to the log.");
