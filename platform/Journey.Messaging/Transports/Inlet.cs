namespace Journey.Messaging.Transports;

/// <summary>A door for messages of systems outside, which are no events of ours.</summary>
/// <param name="Exchange">What they are published to, each with its address as routing key.</param>
/// <param name="Queue">The durable queue that collects them all; consumers of the same name share them.</param>
public sealed record Inlet(string Exchange, string Queue)
{
    /// <summary>Messages handled at once by one consumer.</summary>
    public ushort AtOnce { get; init; } = 4;

    /// <summary>Messages handed to one consumer ahead of its verdicts.</summary>
    public ushort Ahead { get; init; } = 8;

    /// <summary>Bytes that the queue holds, and that of its dead letters; what does not fit is refused to its sender.</summary>
    public long Bytes { get; init; } = 1L << 30;
}
