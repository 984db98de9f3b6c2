using Journey.Maps.Maps;
using Journey.Maps.Publishing;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>The share links of maps: made, listed, withdrawn by people of the unit, and opened by whoever has one.</summary>
internal sealed class Shares(UnitOfWork<MapsDb> work, TimeProvider time)
{
    public async Task<ShareMade> MakeAsync(Command command, Guid mapId, ShareDraft draft, CancellationToken ct)
    {
        var unit = command.Caller.Unit!;
        var until = ShareRules.Until(draft.Until, Today(unit));
        var token = ShareToken.Make(unit.Id);
        var id = Guid.CreateVersion7(Now());
        var made = await work.WriteAsync(command, async (db, cancel) =>
        {
            var newest = await db.NewestNumberAsync(mapId, cancel);
            if (draft.Version < 0 || draft.Version > newest)
            {
                throw new MapVersionNotFound(mapId, $"{draft.Version}");
            }

            var row = new ShareRow
            {
                Id = id,
                MapId = mapId,
                Version = draft.Version == 0 ? newest : draft.Version,
                Hash = Convert.ToHexStringLower(token.Hash),
                Until = until.DayNumber,
                EndsAt = ShareRules.End(until, unit.TimeZone),
                UnitKey = unit.Key,
                UnitName = unit.Name,
                TimeZone = unit.TimeZone,
                CreatedAt = Now(),
                CreatedBy = command.Caller.Name,
            };
            db.Shares.Add(row);
            return Of(row);
        }, ct);
        // What is stored with an idempotency key is this answer without the token, so a repeated command cannot tell it again.
        return new ShareMade(made, made.Id == id ? token.Text : "");
    }

    public Task<Page<Share>> ListAsync(Guid unit, Guid mapId, int limit, Guid? below, CancellationToken ct) => work.ReadAsync(unit, async (db, token) =>
    {
        await db.NewestNumberAsync(mapId, token);
        var rows = await db.Shares.AsNoTracking().Where(share => share.MapId == mapId && (below == null || share.Id < below))
            .OrderByDescending(share => share.Id).Take(limit + 1).ToListAsync(token);
        var page = rows.Take(limit).ToList();
        return new Page<Share>([.. page.Select(Of)], rows.Count > limit ? Cursor.Write($"{page[^1].Id}") : "");
    }, ct);

    /// <summary>Takes a link back; taking it back again changes nothing.</summary>
    public Task<Share> WithdrawAsync(Command command, Guid mapId, string share, CancellationToken ct) => work.WriteAsync(command, async (db, token) =>
    {
        await db.NewestNumberAsync(mapId, token);
        var row = Guid.TryParseExact(share, "D", out var id) ? await db.Shares.SingleOrDefaultAsync(s => s.MapId == mapId && s.Id == id, token) : null;
        if (row is null)
        {
            throw new ShareNotFound();
        }

        if (row.WithdrawnAt is null)
        {
            (row.WithdrawnAt, row.WithdrawnBy) = (Now(), command.Caller.Name);
        }

        return Of(row);
    }, ct);

    /// <summary>What a token opens now.</summary>
    public async Task<OpenedShare> OpenAsync(string text, CancellationToken ct)
    {
        var token = ShareToken.Read(text) ?? throw new ShareNotFound();
        var hash = Convert.ToHexStringLower(token.Hash);
        return await work.ReadAsync(token.Unit, async (db, cancel) =>
            await db.Shares.AsNoTracking().SingleOrDefaultAsync(share => share.Hash == hash, cancel) is { } row && IsOpen(row)
                ? new OpenedShare(row.Id, row.MapId, new UnitRef(row.UnitId, row.UnitKey, row.UnitName, row.TimeZone))
                : throw new ShareNotFound(), ct);
    }

    /// <summary>The map of the caller's link as outsiders read it: the published version with the grades it was published with, or the version the link was made for.</summary>
    public Task<SharedMap> ReadAsync(Caller caller, string language, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) =>
    {
        var row = await db.Shares.AsNoTracking().SingleOrDefaultAsync(share => share.Id == caller.Share!.Id && share.MapId == caller.Share.MapId, token);
        if (row is null || !IsOpen(row))
        {
            throw new ShareNotFound();
        }

        var published = await db.StandingAsync(row.MapId, token) is { } standing ? PublicationRows.Read(standing) : null;
        var found = await db.FindVersionAsync(row.MapId, published?.Version ?? row.Version, token) ?? throw new ShareNotFound();
        var map = found.In(language);
        var document = Redaction.Of(map.Document, map.MapId.ToString());
        var wordings = document.Claims.ToDictionary(claim => claim.Id, claim => claim.StatementVersion);
        var grades = published is null ? await ToldAsync(db, row.MapId, token) : published.Seen.Claims;
        return new SharedMap(
            map with { Document = document, CreatedBy = "", Reason = "" },
            [.. grades.Where(g => wordings.GetValueOrDefault(g.Claim, -1) == g.StatementVersion).Select(g => new SharedGrade(g.Claim, g.Grade, g.Score, g.Contested))],
            map.Document.Claims.Count(claim => !Redaction.IsDecided(claim)),
            DateOnly.FromDayNumber(row.Until));
    }, ct);

    private static async Task<IReadOnlyList<PublishedClaim>> ToldAsync(MapsDb db, Guid mapId, CancellationToken ct) =>
        [.. (await db.Grades.AsNoTracking().Where(grade => grade.MapId == mapId).ToListAsync(ct))
            .Select(told => new PublishedClaim(told.ClaimId, told.StatementVersion, told.Grade, told.Score, told.Contested, told.GradeRevision))];

    private static DateOnly Day(DateTimeOffset instant, UnitRef unit) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(unit.TimeZone)).DateTime);

    private DateOnly Today(UnitRef unit) => Day(time.GetUtcNow(), unit);

    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    private bool IsOpen(ShareRow row) => row.WithdrawnAt is null && row.EndsAt > time.GetUtcNow();

    private Share Of(ShareRow row) => new(
        row.Id,
        row.MapId,
        row.Version,
        DateOnly.FromDayNumber(row.Until),
        row.WithdrawnAt is not null ? ShareState.Withdrawn : IsOpen(row) ? ShareState.Open : ShareState.Ended,
        row.CreatedAt,
        row.CreatedBy,
        row.WithdrawnAt,
        row.WithdrawnBy);
}
