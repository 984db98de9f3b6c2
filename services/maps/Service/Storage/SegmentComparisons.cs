using Journey.Maps.Maps;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Reads what stands in a comparison of segments.</summary>
internal sealed class SegmentComparisons(UnitOfWork<MapsDb> work, Segments segments, TimeProvider time)
{
    private const int MostMaps = 8;
    private const int MostSegments = 200;
    private const int MostReferences = 500;
    private const int MostMissing = 50;

    public Task<SegmentComparison> CompareAsync(Caller caller, Guid mapId, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) =>
    {
        var today = segments.Today(caller);
        var own = await db.Maps.AsNoTracking().SingleOrDefaultAsync(map => map.Id == mapId, token) ?? throw new MapNotFound(mapId.ToString());
        var others = own.Family.Length == 0 ? [] : await db.Maps.AsNoTracking()
            .Where(map => map.Family == own.Family && map.Target == own.Target && map.Id != mapId)
            .OrderByDescending(map => map.UpdatedAt).ThenByDescending(map => map.Id).Select(map => map.Id).ToListAsync(token);
        var maps = await db.NewestOfAsync([mapId, .. others.Take(MostMaps - 1)], token);
        var grades = await GradeChanges.ReadAsync(db, [.. maps.Select(map => map.MapId)], token);
        var segment = new Segment(own.SegmentKey, own.SegmentName, own.SegmentPriority, maps[0].Document.Segment.DefinitionVersion);
        return new SegmentComparison(
            maps[0].Version,
            time.GetUtcNow(),
            segment,
            await SegmentsAsync(db, segment, token),
            own.Family,
            await ColumnsAsync(db, maps, today, token),
            Math.Max(0, others.Count - maps.Count + 1),
            SideBySide.Of([.. maps.Select(map => map.Document)]),
            [.. maps.Skip(1).Select((other, i) => MapDifference.Of(i + 1, Differences(maps[0], other, grades)))],
            await PriorityAsync(db, today, token));
    }, ct);

    private static IEnumerable<MapChange> Differences(MapVersion map, MapVersion other, GradeChanges grades) =>
        [.. MapDiff.Of((map.MapId, map.Document), (other.MapId, other.Document)), .. grades.Between(map.Document, other.Document)];

    private static async Task<IReadOnlyList<ComparedMap>> ColumnsAsync(MapsDb db, IReadOnlyList<MapVersion> maps, DateOnly today, CancellationToken ct)
    {
        var keys = maps.Select(map => map.Document.Segment.Key).Distinct().ToList();
        var defined = await SegmentReading.On(db, today).Where(version => keys.Contains(version.Key)).ToDictionaryAsync(version => version.Key, version => version.Version, ct);
        return [.. maps.Select(map => new ComparedMap(
            map.MapId, map.Document.Title, map.Version, map.Document.Segment, defined.GetValueOrDefault(map.Document.Segment.Key)))];
    }

    // A segment is named as its newest map names it.
    private static async Task<IReadOnlyList<SegmentMaps>> SegmentsAsync(MapsDb db, Segment own, CancellationToken ct)
    {
        var keys = await db.Maps.Where(map => map.SegmentKey != own.Key).Select(map => map.SegmentKey).Distinct().OrderBy(key => key).Take(MostSegments).ToListAsync(ct);
        var maps = await db.Maps.Where(map => map.SegmentKey == own.Key || keys.Contains(map.SegmentKey))
            .OrderByDescending(map => map.UpdatedAt).ThenByDescending(map => map.Id).Take(MostReferences)
            .Select(map => new { map.Id, map.Title, Segment = new Segment(map.SegmentKey, map.SegmentName, map.SegmentPriority, 0) }).ToListAsync(ct);
        return
        [
            .. maps.GroupBy(map => map.Segment.Key).OrderByDescending(group => group.Key == own.Key).Select(group => new SegmentMaps(
                group.Key == own.Key ? own : group.First().Segment, [.. group.Select(map => new MapReference(map.Id, map.Title))])),
        ];
    }

    private static async Task<PrioritySegments?> PriorityAsync(MapsDb db, DateOnly today, CancellationToken ct)
    {
        if (!await db.Segments.AnyAsync(ct))
        {
            return null;
        }

        var priority = SegmentReading.On(db, today).Where(version => version.Priority);
        var missing = priority.Where(version => !db.Maps.Any(map => map.SegmentKey == version.Key));
        var rows = await missing.AsNoTracking().OrderBy(version => version.Key).Take(MostMissing).ToListAsync(ct);
        var keys = rows.ConvertAll(row => row.Key);
        var newest = await db.Segments.Where(segment => keys.Contains(segment.Key)).ToDictionaryAsync(segment => segment.Key, segment => segment.Newest, ct);
        var defined = await priority.CountAsync(ct);
        return new PrioritySegments(defined, defined - await missing.CountAsync(ct), [.. rows.Select(row => SegmentReading.Of(row, newest[row.Key], []))]);
    }
}
