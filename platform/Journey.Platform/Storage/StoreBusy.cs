using Journey.Platform.Errors;

namespace Journey.Platform.Storage;

/// <summary>Too many writers wait, or transactions kept colliding.</summary>
internal sealed class StoreBusy() : JourneyException(
    ErrorKind.Unavailable, "STORE_BUSY", "The store is busy. Try again in a moment.");
