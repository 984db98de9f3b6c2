using Journey.Maps.Maps;
using Journey.Maps.Publishing;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>The publications of maps: made, listed, read, archived.</summary>
internal sealed class PublicationRegister(UnitOfWork<MapsDb> work, PublicationGate gate, TimeProvider time)
{
    public async Task<Publication> PublishAsync(Command command, Guid mapId, SeenVersion on, CancellationToken ct)
    {
        var view = await gate.AskAsync(command.Caller, mapId, ct);
        return await work.WriteAsync(command, async (db, token) =>
        {
            var map = await WantedAsync(db, mapId, await db.HoldAsync(mapId, token), on, token);
            var report = await gate.CheckAsync(db, command.Caller, map, view, token);
            if (report.Blocks.Count > 0)
            {
                throw new PublicationBlocked(map.Version, report.Blocks);
            }

            await ReviewRows.CloseAsync(db, map, (command.Caller, Now()), token);
            return PublicationRows.Read(await KeepAsync(db, map, report.Seen, command.Caller, token));
        }, ct);
    }

    /// <summary>Takes the published version from readers.</summary>
    public Task<Publication> ArchiveAsync(Command command, Guid mapId, int number, string reason, CancellationToken ct)
    {
        var violations = new Violations();
        new Findings(violations).Text(reason, "reason", 500);
        violations.ThrowIfAny();
        return work.WriteAsync(command, async (db, token) =>
        {
            await db.HoldAsync(mapId, token);
            var row = await FindAsync(db, mapId, number, token);
            if (row.Status != PublicationStatus.Published)
            {
                throw new PublicationEnded();
            }

            (row.Status, row.EndedAt, row.EndedBy, row.EndReason) = (PublicationStatus.Archived, Now(), command.Caller.Name, reason);
            row.Revision = (await PublicationRows.NextAsync(db, mapId, token)).Revision;
            await db.StandAsync(mapId, row.Version, VersionStatus.Archived, token);
            PublicationRows.Tell(db, row);
            return PublicationRows.Read(row);
        }, ct);
    }

    /// <summary>A publication with all that was seen; 0 is the one that readers are shown.</summary>
    public Task<Publication> GetAsync(Guid unit, Guid mapId, int number, CancellationToken ct) => work.ReadAsync(unit, async (db, token) =>
    {
        await db.NewestNumberAsync(mapId, token);
        return PublicationRows.Read(number == 0 ? await db.StandingAsync(mapId, token) ?? throw new MapNotPublished(mapId) : await FindAsync(db, mapId, number, token));
    }, ct);

    public Task<Page<PublicationSummary>> ListAsync(Guid unit, Guid mapId, int limit, int? below, CancellationToken ct) => work.ReadAsync(unit, async (db, token) =>
    {
        await db.NewestNumberAsync(mapId, token);
        var rows = await db.Publications.AsNoTracking().Where(row => row.MapId == mapId && (below == null || row.Number < below))
            .OrderByDescending(row => row.Number).Take(limit + 1).ToListAsync(token);
        var page = rows.Take(limit).Select(PublicationRows.Read).Select(PublicationSummary.Of).ToList();
        return new Page<PublicationSummary>(page, rows.Count > limit ? VersionCursor.Write(page[^1].Number) : "");
    }, ct);

    // The newest version; or an earlier one that somebody was asked to look at, while others go on writing.
    private static async Task<MapVersion> WantedAsync(MapsDb db, Guid mapId, int newest, SeenVersion on, CancellationToken ct)
    {
        var number = newest;
        if (!on.Accepts(newest))
        {
            var looked = await db.Reviews.Where(row => row.MapId == mapId && (row.Status == ReviewStatus.Open || row.Status == ReviewStatus.Approved))
                .Select(row => row.Version).ToListAsync(ct);
            number = looked.Where(on.Accepts).Select(version => (int?)version).Max() ?? throw new MapMovedOn(newest);
        }

        return await db.FindVersionAsync(mapId, number, ct) ?? throw new MapVersionNotFound(mapId, $"{number}");
    }

    private async Task<PublicationRow> KeepAsync(MapsDb db, MapVersion map, SeenAtGate seen, Caller caller, CancellationToken ct)
    {
        if (await db.StandingAsync(map.MapId, ct) is { } before)
        {
            (before.Status, before.EndedAt, before.EndedBy) = (PublicationStatus.Superseded, Now(), caller.Name);
            await db.StandAsync(map.MapId, before.Version, VersionStatus.Superseded, ct);
        }

        var (number, revision) = await PublicationRows.NextAsync(db, map.MapId, ct);
        var row = new PublicationRow
        {
            MapId = map.MapId,
            Number = number,
            Version = map.Version,
            Status = PublicationStatus.Published,
            Revision = revision,
            PublishedAt = Now(),
            PublishedBy = caller.Name,
            Seen = PublicationRows.Write(seen),
        };
        db.Publications.Add(row);
        await db.StandAsync(map.MapId, map.Version, VersionStatus.Published, ct);
        PublicationRows.Tell(db, row);
        return row;
    }

    private static async Task<PublicationRow> FindAsync(MapsDb db, Guid mapId, int number, CancellationToken ct)
    {
        await db.NewestNumberAsync(mapId, ct);
        return await db.Publications.SingleOrDefaultAsync(row => row.MapId == mapId && row.Number == number, ct) ?? throw new PublicationNotFound($"{number}");
    }

    // Whole milliseconds: an answer and what is read later are the same.
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
