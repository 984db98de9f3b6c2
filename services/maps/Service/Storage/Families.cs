using Journey.Maps.Maps;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Reads how maps belong together.</summary>
internal sealed class Families(UnitOfWork<MapsDb> work)
{
    private const int Most = 200;

    public Task<Family> ReadAsync(Guid unit, Guid mapId, CancellationToken ct) => work.ReadAsync(unit, async (db, token) =>
    {
        var own = await db.Maps.AsNoTracking().SingleOrDefaultAsync(map => map.Id == mapId, token) ?? throw new MapNotFound(mapId.ToString());
        var members = own.Family.Length == 0
            ? [own]
            : await db.Maps.AsNoTracking().Where(map => map.Family == own.Family).OrderByDescending(map => map.UpdatedAt).ThenByDescending(map => map.Id)
                .Take(Most).ToListAsync(token);
        var links = await db.Links.AsNoTracking().Where(link => link.Parent == mapId || link.Child == mapId).Take(2 * Most).ToListAsync(token);
        var ids = links.SelectMany(link => new[] { link.Parent, link.Child }).Distinct().ToList();
        var linked = await db.Maps.AsNoTracking().Where(map => ids.Contains(map.Id)).ToDictionaryAsync(map => map.Id, token);
        var (grades, count) = await GradesAsync(db, mapId, token);
        return new Family(
            own.Family,
            [.. members.OrderByDescending(map => map.Id == mapId).Select(map => Of(map))],
            [.. links.Where(link => link.Child == mapId).Select(link => Of(linked[link.Parent], link.Step))],
            [.. links.Where(link => link.Parent == mapId).Select(link => Of(linked[link.Child], link.Step))],
            grades,
            count);
    }, ct);

    private static async Task<(IReadOnlyDictionary<string, int> Grades, int Maps)> GradesAsync(MapsDb db, Guid mapId, CancellationToken ct)
    {
        var below = (await SubJourneys.BelowAsync(db, [mapId], ct)).ToList();
        var rows = await db.Maps.AsNoTracking().Where(map => below.Contains(map.Id)).ToListAsync(ct);
        var told = (await db.Grades.AsNoTracking().Where(grade => below.Contains(grade.MapId)).ToListAsync(ct)).ToLookup(grade => grade.MapId);
        var counts = rows.SelectMany(row =>
        {
            var grades = new Grades(told[row.Id].ToDictionary(g => new ClaimKey(g.ClaimId, g.StatementVersion), g => g.Grade));
            return grades.Count(MapRows.LineOf(row).Claims);
        });
        return (counts.GroupBy(count => count.Key).ToDictionary(group => group.Key, group => group.Sum(count => count.Value)), rows.Count);
    }

    private static FamilyMap Of(MapRow map, string step = "") => new(map.Id, map.Title, map.SegmentKey, map.SegmentName, map.Target, step);
}
