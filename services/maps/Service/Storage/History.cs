using Journey.Maps.Maps;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Compares versions and maps, and remembers who has seen what.</summary>
internal sealed class History(UnitOfWork<MapsDb> work, TimeProvider time)
{
    /// <summary>Between two versions of a map; 0 is the newest, and the one before the newer.</summary>
    public Task<VersionDiff> DiffAsync(Guid unit, Guid mapId, int from, int to, CancellationToken ct) => work.ReadAsync(unit, async (db, token) =>
    {
        var newest = await db.NewestNumberAsync(mapId, token);
        var newer = to == 0 ? newest : to;
        var older = from == 0 ? Math.Max(newer - 1, 1) : from;
        return new VersionDiff(older, newer, await ChangesAsync(db, mapId, older, newer, token));
    }, ct);

    /// <summary>Between the newest versions of two maps, with the grades that their claims have today.</summary>
    public Task<VersionDiff> DiffAsync(Guid unit, Guid mapId, Guid otherId, CancellationToken ct) => work.ReadAsync(unit, async (db, token) =>
    {
        var (map, other) = (await db.NewestAsync(mapId, token), await db.NewestAsync(otherId, token));
        var changes = MapDiff.Of((mapId, map.Document), (otherId, other.Document));
        var grades = await GradeChanges.ReadAsync(db, [mapId, otherId], token);
        return new VersionDiff(map.Version, other.Version, [.. changes, .. grades.Between(map.Document, other.Document)]);
    }, ct);

    public Task<Unseen> UnseenAsync(Caller caller, Guid mapId, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) =>
    {
        var newest = await db.NewestNumberAsync(mapId, token);
        var seen = await db.Seen.AsNoTracking().SingleOrDefaultAsync(row => row.MapId == mapId && row.Subject == caller.Subject, token);
        return new Unseen(seen?.Version ?? 0, seen?.At, newest, seen is null ? [] : await ChangesAsync(db, mapId, seen.Version, newest, token));
    }, ct);

    /// <summary>Notes a visit; looking at an older version again takes nothing back.</summary>
    public Task<int> VisitAsync(Command command, Guid mapId, int version, CancellationToken ct) => work.WriteAsync(command, async (db, token) =>
    {
        var newest = await db.NewestNumberAsync(mapId, token);
        if (version < 1 || version > newest)
        {
            throw new MapVersionNotFound(mapId, $"{version}");
        }

        var row = await db.Seen.SingleOrDefaultAsync(seen => seen.MapId == mapId && seen.Subject == command.Caller.Subject, token);
        if (row is null)
        {
            db.Seen.Add(row = new SeenRow { MapId = mapId, Subject = command.Caller.Subject });
        }

        (row.Version, row.At) = (Math.Max(row.Version, version), time.GetUtcNow());
        return row.Version;
    }, ct);

    public static async Task<IReadOnlyList<MapChange>> ChangesAsync(MapsDb db, Guid mapId, int from, int to, CancellationToken ct) =>
        from == to && from > 0 ? [] : MapDiff.Of((mapId, await DocumentAsync(db, mapId, from, ct)), (mapId, await DocumentAsync(db, mapId, to, ct)));

    private static async Task<MapDocument> DocumentAsync(MapsDb db, Guid mapId, int version, CancellationToken ct) =>
        (await db.FindVersionAsync(mapId, version, ct) ?? throw new MapVersionNotFound(mapId, $"{version}")).Document;
}
