namespace Journey.Messaging.Transports;

/// <summary>One delivery of a message to one queue.</summary>
/// <param name="Message">The message.</param>
/// <param name="Attempt">1 for the first; raised by every delivery that ended with <see cref="Verdict.Retry"/>.</param>
public sealed record Delivery(Message Message, int Attempt)
{
    /// <summary>Who sent it, where it came in by an <see cref="Inlet"/>; null for events.</summary>
    public Origin? From { get; init; }
}
