using Journey.Platform.Errors;

namespace Journey.Messaging.Receiving;

/// <summary>Recognises the key violation of a message that was handled before. Storage turns those of both stores into Duplicate.</summary>
internal static class InboxKey
{
    public static bool IsTaken(Exception e) => e is JourneyException { Kind: ErrorKind.Duplicate };
}
