using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Claims;

/// <summary>Reading claims with their grades.</summary>
internal sealed class ClaimVerbs(UnitOfWork<EvidenceDb> work, MapReader maps, TimeProvider time)
{
    /// <summary>Grades the claims of a map; for an instant in the future too, which tells what age will make of what is cited now.</summary>
    public async Task<MapGrades> OfMapAsync(Caller caller, string mapId, DateTimeOffset? asOf, CancellationToken ct)
    {
        if (!Guid.TryParse(mapId, out var id))
        {
            throw new MapNotFound();
        }

        if (await ReadAsync(caller, id, asOf, ct) is { } known)
        {
            return known;
        }

        await maps.FetchAsync(caller, id, ct);
        return await ReadAsync(caller, id, asOf, ct) ?? throw new MapNotFound();
    }

    public Task<Listed<GradedClaim>> ListAsync(Caller caller, bool? contested, string? grade, int? limit, string? cursor, CancellationToken ct)
    {
        var (page, wanted) = (Paging.Read(limit, cursor), default(Grade));
        var (map, place) = Place(page.Below);
        var violations = new Violations();
        violations.Require(grade is null or "" || Enum.TryParse(grade, out wanted) && Enum.IsDefined(wanted), "grade", "It must be A, B, C, D or Uncited.");
        violations.ThrowIfAny();
        return work.ReadAsync(
            caller.UnitId,
            async (db, token) =>
            {
                var rows = await db.Claims
                    .Where(row => row.RemovedAt == null && (map == null || row.MapId < map || (row.MapId == map && row.Place > place)))
                    .Join(db.Grades, row => row.ClaimId, told => told.ClaimId, (row, told) => new { Claim = row, Told = told })
                    .Where(row => (contested == null || row.Told.ContestedSince != null == contested) && (wanted == default || row.Told.Grade == wanted))
                    .OrderByDescending(row => row.Claim.MapId).ThenBy(row => row.Claim.Place)
                    .Take(page.Limit + 1)
                    .Select(row => row.Claim)
                    .ToListAsync(token);
                return page.Cut(await GradeAsync(db, rows, token), claim => $"{claim.Claim.MapId:N}.{claim.Claim.Place}");
            },
            ct);
    }

    public Task<GradedClaim> OneAsync(Caller caller, string claimId, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) => (await GradeAsync(db, [await KnownAsync(db, claimId, token)], token))[0],
        ct);

    public Task<Listed<GradeRecord>> HistoryAsync(Caller caller, string claimId, int? limit, string? cursor, CancellationToken ct)
    {
        var page = Paging.Read(limit, cursor);
        var below = page.Below is null ? long.MaxValue : long.TryParse(page.Below, out var revision) ? revision : throw new CursorUnknown();
        return work.ReadAsync(
            caller.UnitId,
            async (db, token) =>
            {
                if (!await db.Claims.AnyAsync(row => row.ClaimId == claimId, token))
                {
                    throw new ClaimNotFound();
                }

                var rows = await db.GradeRecords.Where(row => row.ClaimId == claimId && row.Revision < below).OrderByDescending(row => row.Revision).Take(page.Limit + 1).ToListAsync(token);
                return page.Cut(rows, row => row.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture));
            },
            ct);
    }

    /// <summary>A claim that stands on its map.</summary>
    public static async Task<KnownClaim> KnownAsync(EvidenceDb db, string claimId, CancellationToken ct) =>
        await db.Claims.SingleOrDefaultAsync(row => row.ClaimId == claimId && row.RemovedAt == null, ct) ?? throw new ClaimNotFound();

    private static (Guid? Map, int Place) Place(string? cursor) => cursor?.Split('.') switch
    {
        null => (null, 0),
        [var map, var place] when Guid.TryParseExact(map, "N", out var id) && int.TryParse(place, out var number) => (id, number),
        _ => throw new CursorUnknown(),
    };

    private async Task<IReadOnlyList<GradedClaim>> GradeAsync(EvidenceDb db, IReadOnlyList<KnownClaim> claims, CancellationToken ct)
    {
        var graded = await ClaimBook.GradeAsync(db, claims, time.GetUtcNow(), ct);
        var ids = claims.Select(claim => claim.ClaimId).ToList();
        var told = await db.Grades.Where(row => ids.Contains(row.ClaimId)).ToDictionaryAsync(row => row.ClaimId, ct);
        return [.. graded.Select(claim => told.TryGetValue(claim.Claim.ClaimId, out var last)
            ? claim with { ContestedSince = last.ContestedSince, ToldRevision = last.StatementVersion == claim.Claim.StatementVersion ? last.Revision : 0 }
            : claim)];
    }

    private Task<MapGrades?> ReadAsync(Caller caller, Guid mapId, DateTimeOffset? asked, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) =>
        {
            if (await db.Maps.SingleOrDefaultAsync(row => row.MapId == mapId, token) is not { } map)
            {
                return null;
            }

            var asOf = asked ?? time.GetUtcNow();
            var claims = await ClaimBook.OfMapAsync(db, mapId, asOf, token);
            var graded = asked is null ? await GradeAsync(db, claims, token) : await ClaimBook.GradeAsync(db, claims, asOf, token);
            return new MapGrades(map.Version, asOf, graded);
        },
        ct);
}
