using Journey.Maps.Clients;
using Journey.Maps.Maps;
using Journey.Maps.Publishing;
using Journey.Platform.Errors;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Who was asked to look at a version, and what they said.</summary>
internal sealed class ReviewRegister(UnitOfWork<MapsDb> work, GateReader others, TimeProvider time)
{
    private const int Longest = 1_000;

    public Task<VersionReview> AskAsync(Command command, Guid mapId, SeenVersion on, string note, CancellationToken ct)
    {
        Check(found => found.Optional(note, "note", Longest));
        return work.WriteAsync(command, async (db, token) =>
        {
            var newest = await db.HoldAsync(mapId, token);
            var status = await db.Statuses.Where(row => row.MapId == mapId && row.Version == newest).Select(row => row.Status).SingleAsync(token);
            if (!on.Accepts(newest))
            {
                throw new MapMovedOn(newest);
            }

            if (status != VersionStatus.Draft)
            {
                throw new VersionNotDraft(status);
            }

            await ReviewRows.OvertakeAsync(db, mapId, newest, token);
            await db.StandAsync(mapId, newest, VersionStatus.InReview, token);
            var row = new ReviewRow
            {
                MapId = mapId,
                Number = await db.Reviews.CountAsync(review => review.MapId == mapId, token) + 1,
                Version = newest,
                Status = ReviewStatus.Open,
                AskedAt = Now(),
                AskedBy = command.Caller.Name,
                Subject = command.Caller.Subject,
                Note = note,
            };
            db.Reviews.Add(row);
            return ReviewRows.Read(row);
        }, ct);
    }

    /// <summary>Finds a version good. Who asked may do it only where nobody else can.</summary>
    public async Task<VersionReview> ApproveAsync(Command command, Guid mapId, SeenVersion on, string note, CancellationToken ct)
    {
        Check(found => found.Optional(note, "note", Longest));
        var caller = command.Caller;
        var own = await work.ReadAsync(caller.UnitId, (db, token) =>
            db.Reviews.AnyAsync(row => row.MapId == mapId && row.Status == ReviewStatus.Open && row.Subject == caller.Subject, token), ct);
        var alone = own && await others.CountApproversAsync(caller, ct) <= 1;
        return await work.WriteAsync(command, async (db, token) =>
        {
            var row = await OpenAsync(db, mapId, on, token);
            if (row.Subject == caller.Subject && !alone)
            {
                throw new ReviewByAsker();
            }

            ReviewRows.Answer(row, ReviewStatus.Approved, note, caller, Now());
            return ReviewRows.Read(row);
        }, ct);
    }

    /// <summary>Sends a version back: it is a draft again, and is not published as it is.</summary>
    public Task<VersionReview> SendBackAsync(Command command, Guid mapId, SeenVersion on, string reason, CancellationToken ct)
    {
        Check(found => found.Text(reason, "reason", Longest));
        return work.WriteAsync(command, async (db, token) =>
        {
            var row = await OpenAsync(db, mapId, on, token);
            ReviewRows.Answer(row, ReviewStatus.SentBack, reason, command.Caller, Now());
            await db.StandAsync(mapId, row.Version, VersionStatus.Draft, token);
            return ReviewRows.Read(row);
        }, ct);
    }

    public Task<Page<VersionReview>> ListAsync(Guid unit, Guid mapId, int limit, int? below, CancellationToken ct) => work.ReadAsync(unit, async (db, token) =>
    {
        await db.NewestNumberAsync(mapId, token);
        var rows = await db.Reviews.AsNoTracking().Where(row => row.MapId == mapId && (below == null || row.Number < below))
            .OrderByDescending(row => row.Number).Take(limit + 1).ToListAsync(token);
        var page = rows.Take(limit).Select(ReviewRows.Read).ToList();
        return new Page<VersionReview>(page, rows.Count > limit ? VersionCursor.Write(page[^1].Number) : "");
    }, ct);

    private static async Task<ReviewRow> OpenAsync(MapsDb db, Guid mapId, SeenVersion on, CancellationToken ct)
    {
        await db.HoldAsync(mapId, ct);
        var row = await db.Reviews.SingleOrDefaultAsync(review => review.MapId == mapId && review.Status == ReviewStatus.Open, ct);
        return row is not null && on.Accepts(row.Version) ? row : throw new ReviewNotOpen();
    }

    private static void Check(Action<Findings> rule)
    {
        var violations = new Violations();
        rule(new Findings(violations));
        violations.ThrowIfAny();
    }

    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
