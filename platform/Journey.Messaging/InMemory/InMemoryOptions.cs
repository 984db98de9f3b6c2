namespace Journey.Messaging.InMemory;

/// <summary>Settings of the in-memory transport.</summary>
public sealed record InMemoryOptions
{
    /// <summary>Messages that a durable queue holds, delayed ones included; a publisher waits for room.</summary>
    public int Capacity { get; init; } = 10_000;

    /// <summary>Messages that a transient queue holds; the oldest goes when another comes.</summary>
    public int TransientCapacity { get; init; } = 1_000;

    /// <summary>Deliveries that may break off (the consumer died) before the message becomes a dead letter.</summary>
    public int DeliveryLimit { get; init; } = 20;

    /// <summary>
    /// Consumers without whose queues nothing is published. Parts of one process start in any order, and what is published before a
    /// consumer has declared its queue would never reach it.
    /// </summary>
    public IReadOnlyList<string> Consumers { get; init; } = [];
}
