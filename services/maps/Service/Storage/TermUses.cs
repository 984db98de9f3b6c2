using Journey.Maps.Maps;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Keeps which terms the newest version of a map uses; what a map is first to use comes into the dictionary under the map's name for it.</summary>
internal static class TermUses
{
    public static async Task PlaceAsync(MapsDb db, MapVersion map, CancellationToken ct)
    {
        var uses = TermUse.Of(map.Document, await db.MergesAsync(ct));
        TermRules.CheckOnce(uses);
        var wanted = uses.DistinctBy(use => (use.Kind, use.Key)).ToDictionary(use => (use.Kind, use.Key));
        var known = await db.Uses.Where(use => use.MapId == map.MapId).ToListAsync(ct);
        db.Uses.RemoveRange(known.Where(use => !wanted.ContainsKey((use.Kind, use.Key))));
        var fresh = wanted.Keys.Except(known.Select(use => (use.Kind, use.Key))).ToList();
        db.Uses.AddRange(fresh.Select(use => new TermUseRow { Kind = use.Kind, Key = use.Key, MapId = map.MapId }));
        foreach (var use in fresh)
        {
            await AddAsync(db, wanted[use], map, ct);
        }
    }

    // Two maps may be the first to use a term at once.
    private static Task<int> AddAsync(MapsDb db, TermUse use, MapVersion map, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
         insert into "term" ("UnitId", "Kind", "Key", "Id", "Name", "MergedInto", "AddedAt", "AddedBy")
         values ({db.UnitId}, {use.Kind.ToString()}, {use.Key}, {Guid.CreateVersion7(map.CreatedAt)}, {use.Name}, '', {map.CreatedAt.ToUnixTimeMilliseconds()}, {map.CreatedBy})
         on conflict ("UnitId", "Kind", "Key") do nothing
         """, ct);
}
