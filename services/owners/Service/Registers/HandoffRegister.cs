using Journey.Owners.Clients;
using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

/// <summary>What the two sides of a handoff confirm. Terms and dismissals are the map's and are written there.</summary>
internal sealed class HandoffRegister(UnitOfWork<OwnersDb> work, MapRegister maps, MapWriter writer, TimeProvider time)
{
    /// <summary>Confirms the terms that the map has. Terms that the caller saw and that have become others since are refused, so that nobody confirms unseen.</summary>
    public async Task<OwnedHandoff> ConfirmAsync(Command command, Guid map, string id, Side side, HandoffTerms? seen, CancellationToken ct)
    {
        await maps.EnsureHandoffAsync(command.Caller, map, id, seen, ct);
        return await work.WriteAsync(command, async (db, token) =>
        {
            var (owned, handoff) = await FindAsync(db, map, id, token);
            Check(handoff, seen);
            var agreement = await db.Handoffs.SingleOrDefaultAsync(known => known.MapId == map && known.HandoffId == id, token)
                ?? db.Add(new HandoffAgreement { UnitId = db.UnitId, MapId = map, HandoffId = id }).Entity;
            agreement.Confirm(side, new Consent(command.Caller.Subject, command.Caller.Name, handoff.On(side).Unit, Now(), handoff.Terms));
            await db.SaveChangesAsync(token);
            return await TellAsync(db, owned, id, token);
        }, ct);
    }

    /// <summary>Writes on the map, as the caller, why a handoff is none.</summary>
    public async Task<OwnedHandoff> DismissAsync(Caller caller, Guid map, string id, string because, CancellationToken ct)
    {
        var violations = new Violations();
        violations.Require(Text.IsName(because), "because", Text.NameRule);
        violations.ThrowIfAny();
        await writer.DismissAsync(caller, map, id, because.Trim(), ct);
        await maps.FetchAsync(caller, map, ct);
        return await work.ReadAsync(caller.UnitId, async (db, token) =>
        {
            var (owned, _) = await FindAsync(db, map, id, token);
            return await TellAsync(db, owned, id, token);
        }, ct);
    }

    static void Check(Handoff handoff, HandoffTerms? seen)
    {
        if (handoff.IsDismissed)
        {
            throw new HandoffDismissed(handoff.Dismissal);
        }
        if (seen is not null && seen != handoff.Terms)
        {
            throw new HandoffTermsChanged();
        }
    }

    static async Task<(OwnedMap Map, Handoff Handoff)> FindAsync(OwnersDb db, Guid map, string id, CancellationToken ct)
    {
        var owned = await db.Maps.SingleOrDefaultAsync(known => known.Id == map, ct) ?? throw new MapNotFound(map);
        return (owned, owned.Handoffs.FirstOrDefault(known => known.Id == id) ?? throw new HandoffNotFound(map, id));
    }

    async Task<OwnedHandoff> TellAsync(OwnersDb db, OwnedMap owned, string id, CancellationToken ct) =>
        (await Ownerships.ReadAsync(db, [owned], time.GetUtcNow(), ct))[0].Handoffs.First(known => known.Handoff.Id == id);

    DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
