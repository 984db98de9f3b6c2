using Journey.Messaging.Sending;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Messaging.Parking;

/// <summary>How operators and metrics know the outbox.</summary>
internal static class OutboxPlace
{
    public const string Name = "outbox";
}

/// <summary>What the transport refused too often, in the part's own outbox.</summary>
internal sealed class OutboxPlace<TDb>(UnitOfWork<TDb> work, RelaySignal signal) : IParkingPlace where TDb : JourneyDb
{
    public string Queue => OutboxPlace.Name;

    public Task<int> CountAsync(CancellationToken ct) => work.ReadAsync(Guid.Empty, (db, token) => Parked(db).CountAsync(token), ct);

    public async Task<IReadOnlyList<ParkedMessage>> ListAsync(int limit, CancellationToken ct)
    {
        var rows = await work.ReadAsync(
            Guid.Empty, (db, token) => Parked(db).OrderBy(r => r.Created).ThenBy(r => r.Id).Take(limit).ToListAsync(token), ct);
        return [.. rows.Select(Of)];
    }

    public async Task<ParkedMessage?> FindAsync(Guid message, CancellationToken ct) =>
        await work.ReadAsync(Guid.Empty, (db, token) => Parked(db).SingleOrDefaultAsync(r => r.Id == message, token), ct) is { } row ? Of(row) : null;

    public async Task<int> ReplayAsync(Guid? message, CancellationToken ct)
    {
        var replayed = await work.WriteAsync(
            Guid.Empty,
            (db, token) => Parked(db).Where(r => message == null || r.Id == message).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Parked, false).SetProperty(r => r.Attempts, 0).SetProperty(r => r.NextAttemptAt, (DateTimeOffset?)null),
                token),
            ct);
        signal.Wake();
        return replayed;
    }

    public Task<int> DiscardAsync(Guid message, CancellationToken ct) =>
        work.WriteAsync(Guid.Empty, (db, token) => Parked(db).Where(r => r.Id == message).ExecuteDeleteAsync(token), ct);

    private static IQueryable<OutboxRow> Parked(TDb db) => db.Set<OutboxRow>().AsNoTracking().Where(r => r.Parked);

    private ParkedMessage Of(OutboxRow row) =>
        ParkedMessage.Of(Queue, row.Id, row.Type, row.Envelope, parked: null, row.Attempts, row.LastError ?? "");
}
