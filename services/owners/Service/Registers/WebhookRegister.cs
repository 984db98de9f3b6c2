using System.Collections.Frozen;
using Journey.Evidence.Contracts.Events;
using Journey.Maps.Contracts.Events;
using Journey.Owners.Contracts.Events;
using Journey.Owners.Owners;
using Journey.Owners.Sending;
using Journey.Owners.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

/// <summary>Webhooks of a unit, and what was sent to them.</summary>
internal sealed class WebhookRegister(UnitOfWork<OwnersDb> work, WebhookOptions options, SecretSeal seal, TimeProvider time)
{
    /// <summary>Types of events that webhooks are told.</summary>
    public static readonly FrozenSet<string> Types =
    [
        OwnerAssigned.Type, OwnerLapsed.Type, HandoffOrphaned.Type, FixPlanned.Type, TestStarted.Type, VerdictRecorded.Type, SprintGatePassed.Type, Contracts.Events.SprintClosed.Type, ReviewDue.Type, MapRevised.Type,
        DecisionRecorded.Type, MapPublished.Type, MapAttested.Type, MapStaleRaised.Type, MapStaleCleared.Type, ChangeDeclared.Type, ClaimGraded.Type, DriftDetected.Type,
    ];

    public Task<Webhook> CreateAsync(Command command, string url, IReadOnlyList<string> events, CancellationToken ct) => work.WriteAsync(command, async (db, token) =>
    {
        var webhook = Webhook.Create(url, events, Types, options.AllowPrivate, seal, command.Caller.Name, time.GetUtcNow());
        if (await db.Webhooks.CountAsync(token) >= Most)
        {
            throw new TooManyWebhooks(Most);
        }
        return db.Add(webhook).Entity;
    }, ct);

    public Task<Webhook> SwitchAsync(Command command, Guid id, bool on, CancellationToken ct) => work.WriteAsync(command, async (db, token) =>
    {
        var webhook = await FindAsync(db, id, token);
        webhook.Switch(on);
        if (on)
        {
            // What waited for it goes at once.
            foreach (var parcel in await db.Parcels.Where(parcel => parcel.Target == id && parcel.State == ParcelState.Waiting).ToListAsync(token))
            {
                parcel.SendAgain(time.GetUtcNow());
            }
        }
        return webhook;
    }, ct);

    /// <summary>Removes it with its secret, what waits for it and the log of what was sent: nobody is told there any more.</summary>
    public Task<Webhook> RemoveAsync(Command command, Guid id, CancellationToken ct) => work.WriteAsync(command, async (db, token) =>
    {
        var webhook = await FindAsync(db, id, token);
        await db.Parcels.Where(parcel => parcel.Target == id).ExecuteDeleteAsync(token);
        return db.Remove(webhook).Entity;
    }, ct);

    /// <summary>Gives it another secret; the one before signs too for so many hours.</summary>
    public Task<Webhook> RenewSecretAsync(Command command, Guid id, int hours, CancellationToken ct) => work.WriteAsync(command, async (db, token) =>
    {
        var webhook = await FindAsync(db, id, token);
        webhook.Renew(seal, hours, time.GetUtcNow());
        return webhook;
    }, ct);

    /// <summary>The secret as it is told to who made it.</summary>
    public string SecretOf(Webhook webhook) => seal.Open(webhook.Id, webhook.Secret);

    public Task<Listed<Webhook>> ListAsync(Caller caller, Paging page, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) =>
        page.Cut([.. (await db.Webhooks.ToListAsync(token)).OrderByDescending(webhook => webhook.CreatedAt).ThenByDescending(webhook => webhook.Id)], webhook => webhook.Id.ToString()), ct);

    public Task<Webhook> GetAsync(Caller caller, Guid id, CancellationToken ct) => work.ReadAsync(caller.UnitId, (db, token) => FindAsync(db, id, token), ct);

    /// <summary>What was laid out for a webhook, the newest first, with every attempt; in one state or in all.</summary>
    public Task<Listed<Delivery>> DeliveriesAsync(Caller caller, Guid id, ParcelState? state, Paging page, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) =>
    {
        await FindAsync(db, id, token);
        var rows = await db.Parcels.Where(parcel => parcel.Target == id && (state == null || parcel.State == state)).ToListAsync(token);
        var cut = page.Cut([.. rows.OrderByDescending(parcel => parcel.CreatedAt).ThenByDescending(parcel => parcel.Id)], parcel => parcel.Id.ToString());
        return new Listed<Delivery>(await WithAttemptsAsync(db, cut.Rows, token), cut.Next);
    }, ct);

    /// <summary>Sends it again from now on, whatever came of it; the receiver sees the same id.</summary>
    public Task<Delivery> SendAgainAsync(Command command, Guid id, Guid delivery, CancellationToken ct) => work.WriteAsync(command, async (db, token) =>
    {
        await FindAsync(db, id, token);
        var parcel = await db.Parcels.SingleOrDefaultAsync(known => known.Id == delivery && known.Target == id, token) ?? throw new DeliveryNotFound(delivery);
        parcel.SendAgain(time.GetUtcNow());
        return (await WithAttemptsAsync(db, [parcel], token))[0];
    }, ct);

    const int Most = 20;

    static async Task<IReadOnlyList<Delivery>> WithAttemptsAsync(OwnersDb db, IReadOnlyList<Parcel> parcels, CancellationToken ct)
    {
        var which = parcels.Select(parcel => parcel.Id).ToList();
        var attempts = (await db.Attempts.Where(attempt => which.Contains(attempt.ParcelId)).ToListAsync(ct)).ToLookup(attempt => attempt.ParcelId);
        return [.. parcels.Select(parcel => new Delivery(parcel, [.. attempts[parcel.Id].OrderBy(attempt => attempt.At).ThenBy(attempt => attempt.Id)]))];
    }

    static async Task<Webhook> FindAsync(OwnersDb db, Guid id, CancellationToken ct) => await db.Webhooks.SingleOrDefaultAsync(webhook => webhook.Id == id, ct) ?? throw new WebhookNotFound(id);
}
