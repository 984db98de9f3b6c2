namespace Journey.Messaging.Transports;

/// <summary>
/// A transport that keeps the dead letters of a durable queue beside it. A transport that does not refuses them for good instead, and their
/// sender parks them. Looking at a letter leaves it where it is. Safe for concurrent use, by several processes too: one at a time reads a queue.
/// </summary>
public interface IKeepsDeadLetters
{
    /// <summary>Letters that one call puts back where it is not asked for one alone.</summary>
    const int AtOnce = 1_000;

    /// <summary>Name of the queue that holds a queue's dead letters.</summary>
    /// <param name="queue">The durable queue.</param>
    string NameOf(string queue);

    /// <summary>How many there are; 0 where the queue was never declared.</summary>
    /// <param name="queue">The durable queue.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="TransportUnavailableException">Nobody can look now.</exception>
    Task<int> CountAsync(string queue, CancellationToken ct);

    /// <summary>The letters, as the transport would deliver them.</summary>
    /// <param name="queue">The durable queue.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="TransportUnavailableException">Nobody can look now.</exception>
    Task<IReadOnlyList<ParkedMessage>> ListAsync(string queue, int limit, CancellationToken ct);

    /// <summary>One letter; null where there is none of that id.</summary>
    /// <param name="queue">The durable queue.</param>
    /// <param name="letter">Its id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="TransportUnavailableException">Nobody can look now.</exception>
    Task<ParkedMessage?> FindAsync(string queue, Guid letter, CancellationToken ct);

    /// <summary>
    /// Puts letters back into their queue as new, and takes each away only when it is confirmed there: a crash in between doubles it and
    /// does not lose it.
    /// </summary>
    /// <param name="queue">The durable queue.</param>
    /// <param name="letter">One letter, or where null what is there now, at most <see cref="AtOnce"/>.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many were put back.</returns>
    /// <exception cref="TransportUnavailableException">Nobody can look, or the queue takes nothing, now.</exception>
    Task<int> ReplayAsync(string queue, Guid? letter, CancellationToken ct);

    /// <summary>Takes a letter away for good.</summary>
    /// <param name="queue">The durable queue.</param>
    /// <param name="letter">Its id.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many of that id there were.</returns>
    /// <exception cref="TransportUnavailableException">Nobody can look now.</exception>
    Task<int> DiscardAsync(string queue, Guid letter, CancellationToken ct);
}
