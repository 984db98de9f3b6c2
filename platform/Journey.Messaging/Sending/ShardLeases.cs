using Journey.Messaging.Hosting;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Messaging.Sending;

/// <summary>The shards that this relay owns. Whole shards are leased, so that one relay alone keeps the order inside.</summary>
internal sealed class ShardLeases<TDb>(UnitOfWork<TDb> work, MessagingOptions options, TimeProvider time) where TDb : JourneyDb
{
    private DateTimeOffset _renewAt = DateTimeOffset.MinValue;
    private DateTimeOffset _until = DateTimeOffset.MinValue;
    private Dictionary<int, long> _fences = [];

    public Guid Owner { get; } = Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>Shard to fencing number, for the shards whose lease has not run out.</summary>
    public IReadOnlyDictionary<int, long> Held => time.GetUtcNow() < _until ? _fences : [];

    /// <summary>Renews what is owned and takes what nobody owns, when it is time to; says whether it was.</summary>
    public async Task<bool> KeepAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (now < _renewAt)
            return false;

        var until = now + options.Lease;
        _fences = await work.WriteAsync(Guid.Empty, (db, token) => TakeAsync(db, now, until, token), ct);
        (_until, _renewAt) = (until, now + (options.Lease / 3));
        return true;
    }

    public async Task ReleaseAsync(CancellationToken ct)
    {
        (_until, _renewAt, _fences) = (DateTimeOffset.MinValue, DateTimeOffset.MinValue, []);
        await work.WriteAsync(
            Guid.Empty,
            (db, token) => db.Set<OutboxLease>().Where(l => l.Owner == Owner)
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresAt, DateTimeOffset.UnixEpoch), token),
            ct);
    }

    private async Task<Dictionary<int, long>> TakeAsync(TDb db, DateTimeOffset now, DateTimeOffset until, CancellationToken ct)
    {
        var leases = db.Set<OutboxLease>();
        await leases.Where(l => l.Owner == Owner).ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresAt, until), ct);
        await leases.Where(l => l.Owner != Owner && l.ExpiresAt <= now).ExecuteUpdateAsync(
            set => set.SetProperty(l => l.Owner, Owner).SetProperty(l => l.ExpiresAt, until).SetProperty(l => l.Fence, l => l.Fence + 1),
            ct);
        return await leases.Where(l => l.Owner == Owner).ToDictionaryAsync(l => l.Shard, l => l.Fence, ct);
    }
}
