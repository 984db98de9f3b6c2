namespace Journey.Messaging.Sending;

/// <summary>Which relay may publish a shard. The fence rises with every change of owner, so an owner that was paused cannot write any more.</summary>
internal sealed class OutboxLease
{
    public required int Shard { get; init; }

    public required Guid Owner { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required long Fence { get; init; }
}
