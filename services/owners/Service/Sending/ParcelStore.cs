using Journey.Owners.Storage;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Sending;

/// <summary>What is on its way out, as couriers take it and write down what came of it. A lease that its holder does not settle runs out.</summary>
internal sealed class ParcelStore(UnitOfWork<OwnersDb> work, SecretSeal seal, TimeProvider time)
{
    public const int Batch = 20;
    const int MostLanes = 500;
    const int KeptDays = 30;

    static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Lanes in which something is due.</summary>
    public Task<List<Lane>> LanesAsync(CancellationToken ct) => work.ReadAsync(Guid.Empty, async (db, token) =>
    {
        var now = time.GetUtcNow();
        var due = await db.Parcels.IgnoreQueryFilters()
            .Where(parcel => parcel.State == ParcelState.Waiting && parcel.NextAt <= now && (parcel.LeasedUntil == null || parcel.LeasedUntil <= now))
            .Select(parcel => new { parcel.UnitId, parcel.Channel, parcel.Target }).Distinct().OrderBy(lane => lane.UnitId).ThenBy(lane => lane.Target).Take(MostLanes).ToListAsync(token);
        return due.ConvertAll(lane => new Lane(lane.UnitId, lane.Channel, lane.Target));
    }, ct);

    /// <summary>Takes the oldest of a lane that are due, with their webhook; of two that take at once one begins again and finds the others.</summary>
    public Task<(Webhook? Webhook, List<Parcel> Parcels)> TakeAsync(Lane lane, CancellationToken ct) => work.WriteAsync(lane.UnitId, async (db, token) =>
    {
        var now = time.GetUtcNow();
        var due = await In(db, lane).Where(parcel => parcel.NextAt <= now && (parcel.LeasedUntil == null || parcel.LeasedUntil <= now))
            .OrderBy(parcel => parcel.CreatedAt).ThenBy(parcel => parcel.Id).Take(Batch).ToListAsync(token);
        var webhook = lane.Channel == Channel.Webhook ? await db.Webhooks.SingleOrDefaultAsync(known => known.Id == lane.Target, token) : null;
        if (lane.Channel == Channel.Webhook && webhook is null)
        {
            // Laid out by an event that was being told while the webhook was removed.
            db.RemoveRange(due);
            return (webhook, []);
        }
        due.ForEach(parcel => parcel.Lease(now + Lease));
        webhook?.Tidy(seal, now);
        return (webhook, due);
    }, ct);

    /// <summary>Writes down an attempt, where there is still something to write it to. Where the target is down everything of its lane waits as long as this one.</summary>
    public Task<bool> SettleAsync(Lane lane, Parcel sent, Outcome outcome, TimeSpan took, CancellationToken ct) => work.WriteAsync(lane.UnitId, async (db, token) =>
    {
        var now = time.GetUtcNow();
        if (await db.Parcels.SingleOrDefaultAsync(known => known.Id == sent.Id, token) is not { } parcel)
        {
            // Its webhook was removed while it was under way.
            return false;
        }
        // Somebody who had it sent again meanwhile gets it sent again.
        if (parcel.Revision == sent.Revision)
        {
            parcel.Settle(outcome, now);
        }
        db.Add(new Attempt { Id = Guid.CreateVersion7(now), ParcelId = parcel.Id, At = now, Status = outcome.Status, Error = outcome.Error, Milliseconds = (long)took.TotalMilliseconds });
        if (outcome.Gone && await db.Webhooks.SingleOrDefaultAsync(webhook => webhook.Id == lane.Target, token) is { } webhook)
        {
            webhook.Switch(on: false, outcome.Error);
        }
        if (outcome.TargetIsDown)
        {
            var (until, id) = (parcel.State == ParcelState.Waiting ? parcel.NextAt : now + Backoff.After(1)!.Value, parcel.Id);
            var others = In(db, lane).Where(other => other.Id != id && other.NextAt < until);
            await others.ExecuteUpdateAsync(set => set.SetProperty(other => other.NextAt, until).SetProperty(other => other.LeasedUntil, (DateTimeOffset?)null).SetProperty(other => other.Revision, other => other.Revision + 1), token);
        }
        return true;
    }, ct);

    /// <summary>Gives back what was taken and not tried.</summary>
    public Task ReleaseAsync(Lane lane, IReadOnlyList<Parcel> parcels, CancellationToken ct)
    {
        var ids = parcels.Select(parcel => parcel.Id).ToList();
        return work.WriteAsync(lane.UnitId, async (db, token) =>
        {
            var held = await In(db, lane).Where(parcel => ids.Contains(parcel.Id)).ToListAsync(token);
            held.ForEach(parcel => parcel.Release());
            return held.Count;
        }, ct);
    }

    /// <summary>Forgets what was delivered long ago, in the caller's unit of work.</summary>
    public static Task ForgetAsync(OwnersDb db, DateTimeOffset now, CancellationToken ct)
    {
        var before = now.AddDays(-KeptDays);
        return db.Parcels.Where(parcel => parcel.State == ParcelState.Delivered && parcel.CreatedAt < before).ExecuteDeleteAsync(ct);
    }

    static IQueryable<Parcel> In(OwnersDb db, Lane lane) =>
        db.Parcels.Where(parcel => parcel.State == ParcelState.Waiting && parcel.Channel == lane.Channel && parcel.Target == lane.Target);
}
