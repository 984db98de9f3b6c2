using Journey.Maps.Maps;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Finds versions inside a unit of work.</summary>
internal static class MapLookups
{
    /// <summary>The newest version as it is read now: with the keys that the unit's dictionary has for what it holds.</summary>
    public static async Task<MapVersion> NewestAsync(this MapsDb db, Guid mapId, CancellationToken ct)
    {
        var newest = await (from map in db.Maps
                            where map.Id == mapId
                            join version in db.Versions on new { MapId = map.Id, map.Version } equals new { version.MapId, version.Version }
                            join status in db.Statuses on new { version.MapId, version.Version } equals new { status.MapId, status.Version }
                            select new { version, status.Status }).AsNoTracking().SingleOrDefaultAsync(ct) ?? throw new MapNotFound(mapId.ToString());
        return await db.AsReadNowAsync(MapRows.Read(newest.version, newest.Status), ct);
    }

    /// <summary>The newest versions of maps that are there, as they are read now, in the order in which they are asked for.</summary>
    public static async Task<IReadOnlyList<MapVersion>> NewestOfAsync(this MapsDb db, IReadOnlyList<Guid> maps, CancellationToken ct)
    {
        var found = await (from map in db.Maps
                           where maps.Contains(map.Id)
                           join version in db.Versions on new { MapId = map.Id, map.Version } equals new { version.MapId, version.Version }
                           join status in db.Statuses on new { version.MapId, version.Version } equals new { status.MapId, status.Version }
                           select new { version, status.Status }).AsNoTracking().ToDictionaryAsync(row => row.version.MapId, ct);
        var merges = await db.MergesAsync(ct);
        return [.. maps.Select(id => MapRows.Read(found[id].version, found[id].Status)).Select(map => map with { Document = merges.Read(map.Document) })];
    }

    public static async Task<MapVersion> AsReadNowAsync(this MapsDb db, MapVersion map, CancellationToken ct) =>
        map with { Document = (await db.MergesAsync(ct)).Read(map.Document) };

    public static async Task<int> NewestNumberAsync(this MapsDb db, Guid mapId, CancellationToken ct) =>
        await db.Maps.Where(m => m.Id == mapId).Select(m => (int?)m.Version).SingleOrDefaultAsync(ct) ?? throw new MapNotFound(mapId.ToString());

    public static async Task<MapVersion?> FindVersionAsync(this MapsDb db, Guid mapId, int number, CancellationToken ct)
    {
        var found = await db.Versions.AsNoTracking()
            .Where(v => v.MapId == mapId && v.Version == number)
            .Join(db.Statuses, v => new { v.MapId, v.Version }, s => new { s.MapId, s.Version }, (v, s) => new { Version = v, s.Status })
            .SingleOrDefaultAsync(ct);
        return found is null ? null : MapRows.Read(found.Version, found.Status);
    }
}
