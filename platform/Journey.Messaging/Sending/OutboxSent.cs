namespace Journey.Messaging.Sending;

/// <summary>Proof that a message was confirmed; kept for some days.</summary>
internal sealed class OutboxSent
{
    public required Guid Id { get; init; }

    public required DateTimeOffset SentAt { get; init; }
}
