namespace Journey.Messaging.Rabbit;

/// <summary>Settings of the transport over RabbitMQ; section <c>RabbitMq</c>. Limits of queues hold from a queue's first declaration.</summary>
public sealed record RabbitOptions
{
    /// <summary>The broker, <c>amqp://host:port/virtual-host</c> or <c>amqps://…</c>.</summary>
    public Uri Address { get; init; } = new("amqp://127.0.0.1:5672");

    /// <summary>Who connects, where the address does not say it.</summary>
    public string? User { get; init; }

    /// <summary>What proves it, where the address does not say it.</summary>
    public string? Password { get; init; }

    /// <summary>Exchange that events are published to.</summary>
    public string Exchange { get; init; } = "journey.events";

    /// <summary>
    /// Consumers without whose queues nothing is published. Parts start in any order, and what is published before a consumer has declared its
    /// queue would never reach it.
    /// </summary>
    public IReadOnlyList<string> Consumers { get; init; } = [];

    /// <summary>Types of events that may reach nobody. Any other that reaches no queue is refused, so that its sender keeps it.</summary>
    public IReadOnlyList<string> Unheard { get; init; } = [];

    /// <summary>Messages that may be published and not yet confirmed, for each purpose.</summary>
    public int Window { get; init; } = 512;

    /// <summary>Messages that the broker hands to a consumer ahead of its verdicts.</summary>
    public ushort Prefetch { get; init; } = 64;

    /// <summary>Messages that a consumer handles at once.</summary>
    public ushort Handlers { get; init; } = 8;

    /// <summary>Deliveries that may break off (the consumer died) before the message becomes a dead letter.</summary>
    public int DeliveryLimit { get; init; } = 20;

    /// <summary>Messages that a durable queue holds, and each of the queues for its delayed ones; more are refused.</summary>
    public int Capacity { get; init; } = 100_000;

    /// <summary>Dead letters that a queue keeps; more stay in the queue in which they were.</summary>
    public int DeadLetterCapacity { get; init; } = 10_000;

    /// <summary>Messages that a transient queue holds; the oldest goes when another comes.</summary>
    public int TransientCapacity { get; init; } = 1_000;

    /// <summary>Least time between two tries to reach the broker.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a confirmation may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a consumer that stops waits for what is under way; what has no verdict by then is delivered again.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Silence of the broker after which, twice over, it is taken for dead.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes that a durable queue holds, and that of its dead letters; unset: as many as its messages have.</summary>
    internal long? CapacityBytes { get; init; }

    /// <summary>The user as whom the part connects.</summary>
    internal string Own => User ?? (Address.UserInfo is { Length: > 0 } given ? Uri.UnescapeDataString(given.Split(':')[0]) : "guest");

    /// <summary>Everything that is wrong with them.</summary>
    public IEnumerable<string> Problems()
    {
        if (Address is not { IsAbsoluteUri: true, Scheme: "amqp" or "amqps" })
            yield return "RabbitMq:Address must be amqp://host:port or amqps://host:port";
        if (Window < 1 || Prefetch < 1 || Handlers < 1)
            yield return "RabbitMq:Window, Prefetch and Handlers must be at least 1";
        if (Prefetch < Handlers)
            yield return "RabbitMq:Prefetch must be at least RabbitMq:Handlers";
        if (DeliveryLimit < 1 || Capacity < 1 || DeadLetterCapacity < 1 || TransientCapacity < 1)
            yield return "RabbitMq:DeliveryLimit, Capacity, DeadLetterCapacity and TransientCapacity must be at least 1";
    }
}
