using Journey.Maps.Maps;
using Journey.Messaging;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Loads what a verb needs, calls it and keeps what it made: version, list row, event and reply in one transaction.</summary>
internal sealed class MapWriter(UnitOfWork<MapsDb> work, TimeProvider time)
{
    public Task<MapWritten> CreateAsync(Command command, MapDocument draft, string reason, Violations violations, CancellationToken ct)
    {
        var written = Map.Create(draft, reason, violations, By(command.Caller));
        return work.WriteAsync(command, async (db, token) =>
        {
            db.Maps.Add(MapRows.Of(written.Map));
            await KeepAsync(db, written.Map, command.Caller, reason.Length > 0, token);
            return written;
        }, ct);
    }

    public Task<MapWritten> ReviseAsync(Command command, Guid mapId, Revision revision, CancellationToken ct) =>
        NextAsync(command, mapId, revision.On, revision.Reason.Length > 0, (_, before, _) =>
            Task.FromResult(Map.Revise(before, revision.Edits, revision.Reason, revision.Violations, By(command.Caller))), ct);

    /// <summary>Makes the content of an earlier version the next one.</summary>
    public Task<MapWritten> RestoreAsync(Command command, Guid mapId, int version, SeenVersion on, CancellationToken ct) =>
        NextAsync(command, mapId, on, reasonGiven: false, async (db, before, token) => Map.Restore(
            before, await db.FindVersionAsync(mapId, version, token) ?? throw new MapVersionNotFound(mapId, $"{version}"), By(command.Caller)), ct);

    /// <summary>Takes back what one version did, and keeps what came after it.</summary>
    public Task<MapWritten> ReverseAsync(Command command, Guid mapId, int version, SeenVersion on, CancellationToken ct) =>
        NextAsync(command, mapId, on, reasonGiven: false, async (db, before, token) =>
        {
            var older = version > 1 ? await db.FindVersionAsync(mapId, version - 1, token) : null;
            var newer = await db.FindVersionAsync(mapId, version, token);
            return older is null || newer is null
                ? throw new MapVersionNotFound(mapId, $"{version}")
                : Map.Reverse(before, older, newer, By(command.Caller));
        }, ct);

    private Task<MapWritten> NextAsync(
        Command command, Guid mapId, SeenVersion on, bool reasonGiven, Func<MapsDb, MapVersion, CancellationToken, Task<MapWritten>> make, CancellationToken ct) =>
        work.WriteAsync(command, async (db, token) =>
        {
            var before = await db.NewestAsync(mapId, token);
            if (!on.Accepts(before.Version))
            {
                throw new MapMovedOn(before.Version, await SinceAsync(db, before, on, token));
            }

            var written = await make(db, before, token);
            await AdvanceAsync(db, before.Version, written.Map, token);
            await KeepAsync(db, written.Map, command.Caller, reasonGiven, token);
            return written;
        }, ct);

    // What the caller has not seen, so that they can make their edits again without losing anybody's.
    private static async Task<IReadOnlyList<MapChange>> SinceAsync(MapsDb db, MapVersion newest, SeenVersion on, CancellationToken ct) =>
        on.Versions is [var seen] && await db.FindVersionAsync(newest.MapId, seen, ct) is { } then
            ? MapDiff.Of((newest.MapId, (await db.AsReadNowAsync(then, ct)).Document), (newest.MapId, newest.Document))
            : [];

    // The condition in the statement decides between two at once: on PostgreSQL the second waits for the first and then finds no row.
    private static async Task AdvanceAsync(MapsDb db, int from, MapVersion to, CancellationToken ct)
    {
        var row = MapRows.Of(to);
        var moved = await db.Maps.Where(m => m.Id == row.Id && m.Version == from).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.Version, row.Version)
                .SetProperty(m => m.Title, row.Title)
                .SetProperty(m => m.Goal, row.Goal)
                .SetProperty(m => m.Family, row.Family)
                .SetProperty(m => m.Target, row.Target)
                .SetProperty(m => m.SegmentKey, row.SegmentKey)
                .SetProperty(m => m.SegmentName, row.SegmentName)
                .SetProperty(m => m.SegmentPriority, row.SegmentPriority)
                .SetProperty(m => m.Anchor, row.Anchor)
                .SetProperty(m => m.End, row.End)
                .SetProperty(m => m.Days, row.Days)
                .SetProperty(m => m.Line, row.Line)
                .SetProperty(m => m.UpdatedAt, row.UpdatedAt)
                .SetProperty(m => m.UpdatedBy, row.UpdatedBy),
            ct);
        if (moved == 0)
        {
            throw new MapMovedOn(await db.Maps.Where(m => m.Id == row.Id).Select(m => m.Version).SingleAsync(ct));
        }
    }

    private static async Task KeepAsync(MapsDb db, MapVersion map, Caller caller, bool reasonGiven, CancellationToken ct)
    {
        db.Versions.Add(MapRows.VersionOf(map));
        db.Statuses.Add(MapRows.StatusOf(map));
        db.Emit(RevisedMap.Of(map), map.MapId.ToString(), map.Version);
        await db.PlaceClaimsAsync(map, ct);
        await SubJourneys.PlaceAsync(db, map, ct);
        await MapTexts.PlaceAsync(db, map, ct);
        await TermUses.PlaceAsync(db, map, ct);
        await ChangeSets.PlaceAsync(db, map, caller, reasonGiven, ct);
    }

    // Whole milliseconds: an answer and what is read later are the same.
    private Authorship By(Caller caller)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        return new Authorship(caller.Name, now, () => Guid.CreateVersion7(now));
    }
}
