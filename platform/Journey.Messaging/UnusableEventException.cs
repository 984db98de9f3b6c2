namespace Journey.Messaging;

/// <summary>Thrown by a handler that will never be able to handle this message: it becomes a dead letter without further attempts.</summary>
/// <param name="message">Why, for the operator; never the payload.</param>
public sealed class UnusableEventException(string message) : Exception(message);
