using Journey.Owners.Clients;
using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

/// <summary>What owners knows of maps: told by events, and fetched with the caller's own token where the event is still on its way.</summary>
internal sealed class MapRegister(UnitOfWork<OwnersDb> work, MapReader maps)
{
    public Task EnsureKnownAsync(Caller caller, Guid map, CancellationToken ct) => EnsureKnownAsync(caller, map, 0, ct);

    /// <summary>Knows the map, in this version or a newer one.</summary>
    public Task EnsureKnownAsync(Caller caller, Guid map, int version, CancellationToken ct) => EnsureAsync(caller, map, known => known.Version >= version, ct);

    public Task EnsureKnownAsync(Caller caller, Guid map, string element, CancellationToken ct) =>
        EnsureAsync(caller, map, known => known.Has(element), ct);

    /// <summary>Knows the handoff, with the terms that the caller saw where they were told.</summary>
    public Task EnsureHandoffAsync(Caller caller, Guid map, string handoff, HandoffTerms? seen, CancellationToken ct) =>
        EnsureAsync(caller, map, owned => owned.Handoffs.Any(known => known.Id == handoff && (seen is null || seen == known.Terms)), ct);

    public async Task FetchAsync(Caller caller, Guid map, CancellationToken ct)
    {
        var snapshot = await maps.ReadAsync(caller, map, ct);
        await work.WriteAsync(caller.UnitId, (db, token) => TakeAsync(db, snapshot, token), ct);
    }

    /// <summary>Takes a version if it is newer than the known one; in the caller's unit of work.</summary>
    public static async Task<bool> TakeAsync(OwnersDb db, MapSnapshot snapshot, CancellationToken ct)
    {
        if (await db.Maps.SingleOrDefaultAsync(map => map.Id == snapshot.MapId, ct) is { } known)
        {
            return known.Take(snapshot);
        }
        db.Add(OwnedMap.Of(snapshot));
        return true;
    }

    async Task EnsureAsync(Caller caller, Guid map, Func<OwnedMap, bool> isEnough, CancellationToken ct)
    {
        var known = await work.ReadAsync(caller.UnitId, (db, token) => db.Maps.SingleOrDefaultAsync(owned => owned.Id == map, token), ct);
        if (known is null || !known.KnowsHandoffs || !isEnough(known))
        {
            await FetchAsync(caller, map, ct);
        }
    }
}
