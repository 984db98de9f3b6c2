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
            await KeepAsync(db, written.Map, token);
            return written;
        }, ct);
    }

    public Task<MapWritten> ReviseAsync(Command command, Guid mapId, Revision revision, CancellationToken ct) =>
        work.WriteAsync(command, async (db, token) =>
        {
            var before = await db.NewestAsync(mapId, token);
            if (!revision.On.Accepts(before.Version))
            {
                throw new MapMovedOn(before.Version);
            }

            var written = Map.Revise(before, revision.Edits, revision.Reason, revision.Violations, By(command.Caller));
            await AdvanceAsync(db, before.Version, written.Map, token);
            await KeepAsync(db, written.Map, token);
            return written;
        }, ct);

    // The condition in the statement decides between two at once: on PostgreSQL the second waits for the first and then finds no row.
    private static async Task AdvanceAsync(MapsDb db, int from, MapVersion to, CancellationToken ct)
    {
        var row = MapRows.Of(to);
        var moved = await db.Maps.Where(m => m.Id == row.Id && m.Version == from).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.Version, row.Version)
                .SetProperty(m => m.Title, row.Title)
                .SetProperty(m => m.Goal, row.Goal)
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

    private static Task KeepAsync(MapsDb db, MapVersion map, CancellationToken ct)
    {
        db.Versions.Add(MapRows.VersionOf(map));
        db.Statuses.Add(MapRows.StatusOf(map));
        db.Emit(RevisedMap.Of(map), map.MapId.ToString(), map.Version);
        return db.PlaceClaimsAsync(map, ct);
    }

    // Whole milliseconds: an answer and what is read later are the same.
    private Authorship By(Caller caller)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        return new Authorship(caller.Name, now, () => Guid.CreateVersion7(now));
    }
}
