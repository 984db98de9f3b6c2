using Journey.Platform.Errors;

namespace Journey.Platform.Storage;

/// <summary>The store does not answer.</summary>
internal sealed class StoreUnavailable() : JourneyException(
    ErrorKind.Unavailable, "STORE_UNAVAILABLE", "The store does not answer. Try again in a moment.");
