using Journey.Evidence.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Claims;

/// <summary>Reads claims with what is cited for them, and grades them.</summary>
internal static class ClaimBook
{
    public static async Task<IReadOnlyList<GradedClaim>> GradeAsync(EvidenceDb db, IReadOnlyList<KnownClaim> claims, DateTimeOffset asOf, CancellationToken ct)
    {
        var ids = claims.Select(claim => claim.ClaimId).ToList();
        var citations = (await db.Citations.Where(row => ids.Contains(row.ClaimId)).ToListAsync(ct)).ToLookup(row => row.ClaimId);
        var items = await ItemsAsync(db, [.. citations.SelectMany(group => group).Select(row => row.ItemId).Distinct()], ct);
        var maps = claims.Select(claim => claim.MapId).Distinct().ToList();
        var segments = await db.Maps.Where(row => maps.Contains(row.MapId)).ToDictionaryAsync(row => row.MapId, row => row.Segment, ct);
        return [.. claims.Select(claim => Grade(claim, [.. citations[claim.ClaimId]], items, segments.GetValueOrDefault(claim.MapId, ""), asOf))];
    }

    public static async Task<Dictionary<Guid, Citable>> ItemsAsync(EvidenceDb db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var items = await db.Items.Where(row => ids.Contains(row.Id)).ToListAsync(ct);
        var sources = await db.Sources.Where(row => ids.Contains(row.ItemId)).ToListAsync(ct);
        return items.Select(Citable.Of).Concat(sources.Select(Citable.Of)).ToDictionary(item => item.ItemId);
    }

    private static GradedClaim Grade(KnownClaim claim, IReadOnlyList<Citation> citations, Dictionary<Guid, Citable> items, string segment, DateTimeOffset asOf)
    {
        var cited = citations.Select(row => items[row.ItemId].Cited(row.Stance, row.StatementVersion == claim.StatementVersion)).ToList();
        return new GradedClaim(
            claim, Grading.Of(cited, segment, asOf), citations.ToDictionary(row => row.ItemId, row => (items[row.ItemId], row.Note)));
    }
}
