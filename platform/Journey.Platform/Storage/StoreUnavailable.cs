using Journey.Platform.Errors;

namespace Journey.Platform.Storage;

/// <summary>The store does not answer.</summary>
public sealed class StoreUnavailable : JourneyException
{
    internal StoreUnavailable() : base(ErrorKind.Unavailable, "STORE_UNAVAILABLE", "The store does not answer. Try again in a moment.")
    {
    }
}
