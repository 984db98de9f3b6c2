namespace Journey.Messaging.Transports;

/// <summary>The transport refused this message; others may pass.</summary>
/// <param name="message">Why.</param>
/// <param name="final">Whether trying again as it is cannot help.</param>
/// <param name="inner">The cause, if any.</param>
public sealed class MessageRefusedException(string message, bool final = false, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether trying again as it is cannot help.</summary>
    public bool Final => final;
}
