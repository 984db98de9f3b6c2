using Journey.Maps.Maps;
using Journey.Maps.Publishing;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Reads lists, a page at a time.</summary>
internal sealed class MapLists(UnitOfWork<MapsDb> work)
{
    private const int LongestQuestion = 200;

    public Task<Page<MapSummary>> MapsAsync(Caller caller, int limit, MapCursor? after, CancellationToken ct) =>
        PageAsync(caller, limit, after, db => db.Maps, ct);

    /// <summary>The maps in whose text each word stands.</summary>
    public Task<Page<MapSummary>> SearchAsync(Caller caller, string question, int limit, MapCursor? after, CancellationToken ct)
    {
        var violations = new Violations();
        new Findings(violations).Text(question, "query", LongestQuestion);
        violations.ThrowIfAny();
        return PageAsync(
            caller, limit, after,
            db => MapText.Words(question).Aggregate(
                db.Maps.AsQueryable(),
                (maps, word) => maps.Where(m => db.Texts.Any(t => t.MapId == m.Id && t.Text.Contains(word)))),
            ct);
    }

    private Task<Page<MapSummary>> PageAsync(Caller caller, int limit, MapCursor? after, Func<MapsDb, IQueryable<MapRow>> which, CancellationToken ct) =>
        work.ReadAsync(caller.UnitId, async (db, token) =>
        {
            var query = which(db);
            if (after is { } place)
            {
                // The first condition is where the index is entered; the second alone would be read from its start.
                query = query.Where(m => m.UpdatedAt <= place.UpdatedAt && (m.UpdatedAt < place.UpdatedAt || m.Id < place.Id));
            }

            var rows = await query.OrderByDescending(m => m.UpdatedAt).ThenByDescending(m => m.Id).Take(limit + 1).ToListAsync(token);
            var page = rows.Take(limit).ToList();
            List<Guid> ids = [.. page.Select(m => m.Id)];
            var grades = await GradesAsync(db, ids, token);
            var above = (await db.Links.AsNoTracking().Where(link => ids.Contains(link.Child)).ToListAsync(token)).ToLookup(link => link.Child, link => link.Parent);
            var seen = await db.Seen.AsNoTracking().Where(row => row.Subject == caller.Subject && ids.Contains(row.MapId))
                .ToDictionaryAsync(row => row.MapId, row => row.Version, token);
            var published = await db.Publications.AsNoTracking().Where(row => ids.Contains(row.MapId) && row.Status == PublicationStatus.Published)
                .ToDictionaryAsync(row => row.MapId, row => row.Version, token);
            var next = rows.Count > limit ? new MapCursor(page[^1].UpdatedAt, page[^1].Id).ToString() : "";
            return new Page<MapSummary>(
                [
                    .. page.Select(m => Summarise(m, grades[m.Id]) with
                    {
                        Parents = [.. above[m.Id].Distinct()],
                        SeenVersion = seen.GetValueOrDefault(m.Id),
                        PublishedVersion = published.GetValueOrDefault(m.Id),
                    }),
                ],
                next);
        }, ct);

    public Task<Page<VersionSummary>> VersionsAsync(Guid unit, Guid mapId, int limit, int? below, CancellationToken ct) =>
        work.ReadAsync(unit, async (db, token) =>
        {
            await db.NewestNumberAsync(mapId, token);
            var rows = await db.Versions
                .Where(v => v.MapId == mapId && (below == null || v.Version < below))
                .Join(db.Statuses, v => new { v.MapId, v.Version }, s => new { s.MapId, s.Version }, (v, s) => new { v, s })
                .OrderByDescending(r => r.v.Version)
                .Take(limit + 1)
                .Select(r => new VersionSummary(r.v.Version, r.s.Status, r.v.CreatedAt, r.v.CreatedBy, r.v.Reason))
                .ToListAsync(token);
            var page = rows.Take(limit).ToList();
            return new Page<VersionSummary>(page, rows.Count > limit ? VersionCursor.Write(page[^1].Version) : "");
        }, ct);

    private static async Task<ILookup<Guid, GradeRow>> GradesAsync(MapsDb db, List<Guid> maps, CancellationToken ct) =>
        (await db.Grades.Where(g => maps.Contains(g.MapId)).ToListAsync(ct)).ToLookup(g => g.MapId);

    private static MapSummary Summarise(MapRow map, IEnumerable<GradeRow> told)
    {
        var grades = new Grades(told.ToDictionary(g => new ClaimKey(g.ClaimId, g.StatementVersion), g => g.Grade));
        var line = MapRows.LineOf(map);
        return new MapSummary(
            map.Id,
            map.Version,
            map.Title,
            map.Goal,
            new Segment(map.SegmentKey, map.SegmentName, map.SegmentPriority),
            new Window(map.Anchor, map.End, map.Days),
            map.UpdatedAt,
            map.UpdatedBy,
            [.. line.Points.Select(p => new LineStep(p.Step, p.Title, grades.Best(p.Claims)))],
            grades.Count(line.Claims))
        {
            Family = map.Family,
            Target = map.Target,
        };
    }
}
