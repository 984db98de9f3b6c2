using Journey.Maps.Maps;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Reads one map.</summary>
internal sealed class MapReader(UnitOfWork<MapsDb> work, TimeProvider time)
{
    public Task<MapVersion> NewestAsync(Guid unit, Guid mapId, CancellationToken ct) =>
        work.ReadAsync(unit, (db, token) => db.NewestAsync(mapId, token), ct);

    public Task<MapVersion> VersionAsync(Guid unit, Guid mapId, int number, CancellationToken ct) =>
        work.ReadAsync(unit, async (db, token) =>
        {
            await db.NewestNumberAsync(mapId, token);
            return await db.FindVersionAsync(mapId, number, token) ?? throw new MapVersionNotFound(mapId, $"{number}");
        }, ct);

    public Task<Guid> MapOfClaimAsync(Guid unit, string claimId, CancellationToken ct) =>
        work.ReadAsync(unit, (db, token) => db.MapOfClaimAsync(claimId, token), ct);

    public async Task<Blueprint> BlueprintAsync(Guid unit, Guid mapId, CancellationToken ct) =>
        Blueprint.Of(await NewestAsync(unit, mapId, ct), time.GetUtcNow());

    public Task<SegmentComparison> SegmentsAsync(Guid unit, Guid mapId, CancellationToken ct) =>
        work.ReadAsync(unit, async (db, token) =>
        {
            var maps = await db.Maps
                .OrderByDescending(m => m.UpdatedAt).ThenByDescending(m => m.Id)
                .Select(m => new { m.Id, m.Version, m.Title, Segment = new Segment(m.SegmentKey, m.SegmentName, m.SegmentPriority) })
                .ToListAsync(token);
            var own = maps.Find(m => m.Id == mapId) ?? throw new MapNotFound(mapId.ToString());
            // A segment is named as its newest map names it.
            var segments = maps.GroupBy(m => m.Segment.Key)
                .OrderByDescending(g => g.Key == own.Segment.Key)
                .Select(g => new SegmentMaps(
                    g.Key == own.Segment.Key ? own.Segment : g.First().Segment,
                    [.. g.Select(m => new MapReference(m.Id, m.Title))]));
            return new SegmentComparison(own.Version, time.GetUtcNow(), own.Segment, [.. segments]);
        }, ct);
}
