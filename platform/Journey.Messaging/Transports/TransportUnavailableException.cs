namespace Journey.Messaging.Transports;

/// <summary>The transport takes no message now. Waiting is the answer; no message is to blame.</summary>
/// <param name="message">What is not available.</param>
/// <param name="inner">The cause, if any.</param>
public sealed class TransportUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
