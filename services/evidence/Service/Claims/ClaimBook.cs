using Journey.Evidence.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Claims;

/// <summary>Reads claims with what is cited for them, and grades them as things stood at an instant.</summary>
internal static class ClaimBook
{
    public static async Task<IReadOnlyList<GradedClaim>> GradeAsync(EvidenceDb db, IReadOnlyList<KnownClaim> claims, DateTimeOffset asOf, CancellationToken ct)
    {
        var ids = claims.Select(claim => claim.ClaimId).ToList();
        var citations = (await db.Citations.Where(row => ids.Contains(row.ClaimId) && row.CitedAt <= asOf && (row.EndedAt == null || row.EndedAt > asOf)).ToListAsync(ct))
            .OrderBy(row => row.CitedAt).ThenBy(row => row.Id).ToLookup(row => row.ClaimId);
        var items = await ItemBook.AtAsync(db, [.. citations.SelectMany(group => group).Select(row => row.ItemId).Distinct()], asOf, ct);
        var maps = claims.Select(claim => claim.MapId).Distinct().ToList();
        var segments = await db.Maps.Where(row => maps.Contains(row.MapId)).ToDictionaryAsync(row => row.MapId, row => row.Segment, ct);
        return [.. claims.Select(claim => Grade(claim, [.. citations[claim.ClaimId]], items, segments.GetValueOrDefault(claim.MapId, ""), asOf))];
    }

    /// <summary>The claims of a map as they read at an instant; those that were not known then are left out.</summary>
    public static async Task<IReadOnlyList<KnownClaim>> OfMapAsync(EvidenceDb db, Guid mapId, DateTimeOffset asOf, CancellationToken ct)
    {
        var claims = await db.Claims.Where(row => row.MapId == mapId && (row.RemovedAt == null || row.RemovedAt > asOf)).OrderBy(row => row.Place).ToListAsync(ct);
        var ids = claims.Select(claim => claim.ClaimId).ToList();
        var wordings = (await db.Wordings.Where(row => ids.Contains(row.ClaimId) && row.Since <= asOf).ToListAsync(ct)).ToLookup(row => row.ClaimId);
        return [.. claims.Where(claim => wordings.Contains(claim.ClaimId)).Select(claim => claim.As(wordings[claim.ClaimId].MaxBy(row => row.StatementVersion)!))];
    }

    private static GradedClaim Grade(KnownClaim claim, IReadOnlyList<Citation> citations, Dictionary<Guid, Citable> items, string segment, DateTimeOffset asOf)
    {
        var cited = citations.Select(row => items[row.ItemId].Cited(row.Stance, row.StatementVersion == claim.StatementVersion)).ToList();
        return new GradedClaim(claim, Grading.Of(cited, segment, asOf), citations.ToDictionary(row => row.ItemId, row => (items[row.ItemId], row)));
    }
}
