using Journey.Messaging.Sending;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Messaging;

/// <summary>Gives parked messages another chance, after an operator has removed the cause.</summary>
/// <typeparam name="TDb">Store of the service.</typeparam>
public sealed class OutboxReplay<TDb> where TDb : JourneyDb
{
    private readonly UnitOfWork<TDb> _work;
    private readonly RelaySignal _signal;

    internal OutboxReplay(UnitOfWork<TDb> work, RelaySignal signal) => (_work, _signal) = (work, signal);

    /// <summary>The parked messages, oldest first.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="ct">Cancels.</param>
    public Task<IReadOnlyList<ParkedMessage>> ListAsync(int limit, CancellationToken ct) => _work.ReadAsync<IReadOnlyList<ParkedMessage>>(
        Guid.Empty,
        async (db, token) => await db.Set<OutboxRow>().AsNoTracking().Where(r => r.Parked).OrderBy(r => r.Created).Take(limit)
            .Select(r => new ParkedMessage(r.Id, r.Type, r.UnitId, r.Aggregate, r.Version, r.Created, r.Attempts, r.LastError ?? string.Empty))
            .ToListAsync(token),
        ct);

    /// <summary>Lets parked messages go out again, with a fresh count of tries. Consumers that have handled them drop them.</summary>
    /// <param name="message">One message, or all of them where null.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many were parked.</returns>
    public async Task<int> ReplayAsync(Guid? message, CancellationToken ct)
    {
        var replayed = await _work.WriteAsync(
            Guid.Empty,
            (db, token) => db.Set<OutboxRow>().Where(r => r.Parked && (message == null || r.Id == message)).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Parked, false).SetProperty(r => r.Attempts, 0).SetProperty(r => r.NextAttemptAt, (DateTimeOffset?)null),
                token),
            ct);
        _signal.Wake();
        return replayed;
    }
}
