using Journey.Messaging.Hosting;
using Journey.Messaging.Parking;
using Journey.Messaging.Transports;
using Microsoft.Extensions.Logging;

namespace Journey.Messaging;

/// <summary>
/// The parked messages of a part, wherever they wait: in its outbox, and in the queues of dead letters that its transport keeps. None leaves
/// without being sent again or discarded on purpose.
/// </summary>
public sealed class ParkedMessages
{
    private readonly IReadOnlyList<IParkingPlace> _places;
    private readonly MessagingState _state;
    private readonly ILogger _logger;

    internal ParkedMessages(IReadOnlyList<IParkingPlace> places, MessagingState state, ILogger logger) =>
        (_places, _state, _logger) = (places, state, logger);

    /// <summary>How many wait in each place, the empty ones included.</summary>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="TransportUnavailableException">The queues cannot be looked into now.</exception>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken ct)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var place in _places)
            counts[place.Queue] = await place.CountAsync(ct);
        _state.Parked = counts;
        return counts;
    }

    /// <summary>The parked messages of each place, its oldest first.</summary>
    /// <param name="limit">How many of each place at most.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="TransportUnavailableException">The queues cannot be looked into now.</exception>
    public async Task<IReadOnlyList<ParkedMessage>> ListAsync(int limit, CancellationToken ct)
    {
        var all = new List<ParkedMessage>();
        foreach (var place in _places)
            all.AddRange(await place.ListAsync(limit, ct));
        return all;
    }

    /// <summary>One of them; null where there is none.</summary>
    /// <param name="message">Id of the message.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="TransportUnavailableException">The queues cannot be looked into now.</exception>
    public async Task<ParkedMessage?> FindAsync(Guid message, CancellationToken ct)
    {
        foreach (var place in _places)
        {
            if (await place.FindAsync(message, ct) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>Sends parked messages again, with a fresh count of tries. Handlers that have handled one before drop it.</summary>
    /// <param name="message">One message, or all of them where null.</param>
    /// <param name="by">Who asks for it; for the log.</param>
    /// <param name="ct">Cancels; what was sent again by then stays so.</param>
    /// <returns>How many were parked.</returns>
    /// <exception cref="TransportUnavailableException">The queues cannot be looked into, or take nothing now.</exception>
    public async Task<int> ReplayAsync(Guid? message, string by, CancellationToken ct)
    {
        var replayed = 0;
        foreach (var place in _places)
            replayed += await place.ReplayAsync(message, ct);
        _logger.ParkedReplayed(by, replayed, message);
        return replayed;
    }

    /// <summary>Removes a parked message: it will never be handled, and cannot be brought back.</summary>
    /// <param name="message">Id of the message.</param>
    /// <param name="by">Who asks for it; for the log.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>False where it was not parked.</returns>
    /// <exception cref="TransportUnavailableException">The queues cannot be looked into now.</exception>
    public async Task<bool> DiscardAsync(Guid message, string by, CancellationToken ct)
    {
        var discarded = 0;
        foreach (var place in _places)
            discarded += await place.DiscardAsync(message, ct);
        if (discarded > 0)
            _logger.ParkedDiscarded(by, message);
        return discarded > 0;
    }
}
