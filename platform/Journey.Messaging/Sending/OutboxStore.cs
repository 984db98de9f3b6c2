using Journey.Messaging.Hosting;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Messaging.Sending;

/// <summary>Statements of the relay. It reads across units, so they run outside any unit.</summary>
internal sealed class OutboxStore<TDb>(UnitOfWork<TDb> work, MessagingOptions options, TimeProvider time, ICrashPoints crash) where TDb : JourneyDb
{
    /// <summary>Rows to publish now, in the order of each aggregate. A row that backs off holds back its whole aggregate and nothing else.</summary>
    public Task<List<OutboxRow>> DueAsync(IReadOnlyCollection<int> shards, IReadOnlyCollection<string> busy, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return work.ReadAsync(
            Guid.Empty,
            (db, token) => db.Set<OutboxRow>().AsNoTracking()
                .Where(r => !r.Parked && shards.Contains(r.Shard) && !busy.Contains(r.Aggregate))
                .Where(r => !db.Set<OutboxRow>().Any(held => held.Aggregate == r.Aggregate && !held.Parked && held.NextAttemptAt > now))
                .OrderBy(r => r.Shard).ThenBy(r => r.Aggregate).ThenBy(r => r.Version).ThenBy(r => r.Ordinal)
                .Take(options.Batch)
                .ToListAsync(token),
            ct);
    }

    /// <summary>Writes down what became of rows. What was published under a lease that has changed hands writes nothing.</summary>
    public Task SettleAsync(Guid owner, IReadOnlyList<Settlement> settlements, CancellationToken ct) =>
        work.WriteAsync(
            Guid.Empty,
            async (db, token) =>
            {
                foreach (var group in settlements.Where(s => s.Refusal is null).GroupBy(s => (s.Row.Shard, s.Fence)))
                    await MoveAsync(db, UnderLease(db, owner, group.Key.Shard, group.Key.Fence), group.Select(s => s.Row.Id).ToList(), token);
                foreach (var refused in settlements.Where(s => s.Refusal is not null))
                    await BackOffAsync(UnderLease(db, owner, refused.Row.Shard, refused.Fence), refused, token);
                crash.Reach(CrashPoint.BeforeMoveCommit);
                return settlements.Count;
            },
            ct);

    public Task<OutboxBacklog> CountAsync(CancellationToken ct) =>
        work.ReadAsync(
            Guid.Empty,
            async (db, token) => new OutboxBacklog(
                await db.Set<OutboxRow>().CountAsync(r => !r.Parked, token),
                await db.Set<OutboxRow>().CountAsync(r => r.Parked, token)),
            ct);

    private static IQueryable<OutboxRow> UnderLease(TDb db, Guid owner, int shard, long fence) =>
        db.Set<OutboxRow>().Where(r => r.Shard == shard
            && db.Set<OutboxLease>().Any(l => l.Shard == r.Shard && l.Owner == owner && l.Fence == fence));

    private async Task MoveAsync(TDb db, IQueryable<OutboxRow> owned, List<Guid> confirmed, CancellationToken ct)
    {
        var ids = await owned.Where(r => confirmed.Contains(r.Id)).Select(r => r.Id).ToListAsync(ct);
        var moved = await owned.Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync(ct);
        if (moved != ids.Count)
            throw new InvalidOperationException("The lease of the shard changed hands while its rows were moved.");

        var now = time.GetUtcNow();
        db.Set<OutboxSent>().AddRange(ids.Select(id => new OutboxSent { Id = id, SentAt = now }));
    }

    private Task<int> BackOffAsync(IQueryable<OutboxRow> owned, Settlement refused, CancellationToken ct)
    {
        var attempts = refused.Row.Attempts + 1;
        var parked = refused.Final || attempts >= options.Tries;
        DateTimeOffset? next = parked ? null : time.GetUtcNow() + WaitAfter(attempts);
        return owned.Where(r => r.Id == refused.Row.Id).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Attempts, attempts).SetProperty(r => r.Parked, parked)
                .SetProperty(r => r.NextAttemptAt, next).SetProperty(r => r.LastError, refused.Refusal),
            ct);
    }

    private TimeSpan WaitAfter(int attempts)
    {
        var wait = options.BackOff * Math.Pow(2, Math.Min(attempts - 1, 30));
        return wait < options.LongestBackOff ? wait : options.LongestBackOff;
    }
}
