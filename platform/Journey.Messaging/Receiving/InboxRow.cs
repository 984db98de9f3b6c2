namespace Journey.Messaging.Receiving;

/// <summary>Says that a handler's effect of a message is committed; written in the transaction of that effect.</summary>
internal sealed class InboxRow
{
    public required Guid MessageId { get; init; }

    public required string Handler { get; init; }

    public required DateTimeOffset HandledAt { get; init; }
}
