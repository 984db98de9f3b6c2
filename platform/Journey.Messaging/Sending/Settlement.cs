namespace Journey.Messaging.Sending;

/// <summary>What became of one published row, to be written down under the lease it was published under.</summary>
/// <param name="Row">The row.</param>
/// <param name="Fence">Fencing number of the shard's lease when it was published.</param>
/// <param name="Refusal">Why the transport refused it; null where it confirmed.</param>
/// <param name="Final">Whether trying again cannot help.</param>
internal sealed record Settlement(OutboxRow Row, long Fence, string? Refusal = null, bool Final = false);
