namespace Journey.Messaging.Transports;

/// <summary>A queue and what it collects.</summary>
/// <param name="Queue">Name of the consumer. Consumers of the same durable name share the messages; publishers own no queue.</param>
/// <param name="Types">Names of the events.</param>
/// <param name="Durable">
/// A durable queue outlives its consumer. A transient one belongs to this subscriber alone, ends with it, and delivers at most once.
/// </param>
public sealed record Subscription(string Queue, IReadOnlyCollection<string> Types, bool Durable)
{
    /// <summary>Whether systems outside fill it.</summary>
    internal bool FromOutside { get; init; }
}
