using Journey.Maps.Maps;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Finds versions inside a unit of work.</summary>
internal static class MapLookups
{
    public static async Task<MapVersion> NewestAsync(this MapsDb db, Guid mapId, CancellationToken ct)
    {
        var number = await db.NewestNumberAsync(mapId, ct);
        return await db.FindVersionAsync(mapId, number, ct) ?? throw new InvalidOperationException($"Version {number} of map {mapId} is not stored.");
    }

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
