namespace Journey.Messaging.Sending;

/// <summary>An event that has not been confirmed by the transport yet.</summary>
internal sealed class OutboxRow
{
    public required Guid Id { get; init; }

    public required int Shard { get; init; }

    public required Guid UnitId { get; init; }

    public required string Aggregate { get; init; }

    public required long Version { get; init; }

    // Place among the events of one unit of work: the same version may have several.
    public required int Ordinal { get; init; }

    public required string Type { get; init; }

    public required byte[] Envelope { get; init; }

    public required DateTimeOffset Created { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset? NextAttemptAt { get; init; }

    public bool Parked { get; init; }

    public string? LastError { get; init; }
}
