using Journey.Maps.Maps;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Finds the map of a claim without opening documents.</summary>
internal static class ClaimPlaces
{
    /// <summary>Keeps the places of the claims that are new on the map.</summary>
    public static async Task PlaceClaimsAsync(this MapsDb db, MapVersion map, CancellationToken ct)
    {
        var ids = map.Document.Claims.Select(claim => claim.Id).ToList();
        var known = await db.ClaimPlaces.Where(row => ids.Contains(row.ClaimId)).Select(row => row.ClaimId).ToListAsync(ct);
        db.ClaimPlaces.AddRange(ids.Except(known).Select(id => new ClaimPlaceRow { ClaimId = id, MapId = map.MapId }));
    }

    public static async Task<Guid> MapOfClaimAsync(this MapsDb db, string claimId, CancellationToken ct) =>
        await db.ClaimPlaces.Where(row => row.ClaimId == claimId).Select(row => (Guid?)row.MapId).SingleOrDefaultAsync(ct) ?? throw new ClaimNotFound();
}
