namespace Journey.Messaging.Hosting;

/// <summary>Settings of relay and consumer; section <c>Messaging</c>.</summary>
public sealed record MessagingOptions
{
    /// <summary>How long a relay owns its shards without renewing.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a relay looks for rows without being woken.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a relay waits after the transport was unavailable.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Rows read at once.</summary>
    public int Batch { get; init; } = 256;

    /// <summary>Refusals after which a row is parked.</summary>
    public int Tries { get; init; } = 10;

    /// <summary>Wait after the first refusal; doubled with each, at most <see cref="LongestBackOff"/>.</summary>
    public TimeSpan BackOff { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait between two tries of a refused row.</summary>
    public TimeSpan LongestBackOff { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Waits between the attempts of a handler; after the last the message becomes a dead letter.</summary>
    public IReadOnlyList<TimeSpan> Retries { get; init; } =
        [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10)];

    /// <summary>How long sent and handled messages are remembered. Longer than any redelivery.</summary>
    public TimeSpan Remembered { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How often parked messages are counted.</summary>
    public TimeSpan Watch { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often what need not be remembered any more is removed.</summary>
    public TimeSpan Forgetting { get; init; } = TimeSpan.FromHours(1);
}
