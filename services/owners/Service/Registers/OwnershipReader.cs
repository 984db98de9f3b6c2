using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

/// <summary>Computes who answers for what now; nothing of it is stored, so that an assignment that ends needs no clock to be noticed.</summary>
internal sealed class OwnershipReader(UnitOfWork<OwnersDb> work, MapRegister maps, TimeProvider time)
{
    public Task<Ownership> ReadAsync(Caller caller, Guid map, CancellationToken ct) => ReadAsync(caller, map, 0, ct);

    /// <summary>Of this version of the map or a newer one.</summary>
    public async Task<Ownership> ReadAsync(Caller caller, Guid map, int version, CancellationToken ct)
    {
        await maps.EnsureKnownAsync(caller, map, version, ct);
        return await work.ReadAsync(caller.UnitId, async (db, token) =>
        {
            var owned = await db.Maps.SingleOrDefaultAsync(known => known.Id == map, token) ?? throw new MapNotFound(map);
            return (await Ownerships.ReadAsync(db, [owned], time.GetUtcNow(), token))[0];
        }, ct);
    }

    /// <summary>The gaps of every map of the unit that owners knows, the gravest kind first, then by map.</summary>
    public Task<Listed<GapOnMap>> GapsAsync(Caller caller, Paging page, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) =>
    {
        var owned = await Ownerships.ReadAsync(db, await db.Maps.ToListAsync(token), time.GetUtcNow(), token);
        var rows = from map in owned
                   from element in map.Elements
                   where element.Gap != OwnershipGap.None
                   orderby element.Gap, map.Title, map.MapId
                   select new GapOnMap(map.MapId, map.Title, element);
        return page.Cut([.. rows], row => $"{row.MapId} {row.Element.Element.Id}");
    }, ct);
}
