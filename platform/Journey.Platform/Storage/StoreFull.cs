using Journey.Platform.Errors;

namespace Journey.Platform.Storage;

/// <summary>The store has no space left.</summary>
internal sealed class StoreFull() : JourneyException(
    ErrorKind.Unavailable, "STORE_FULL", "The store has no space left. Reading still works.");
