using Journey.Evidence.Storage;
using Journey.Maps.Contracts.Events;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Claims;

/// <summary>Keeps the claims of maps as their newest known version has them.</summary>
internal sealed class MapClaims(Regrading regrading)
{
    /// <summary>Takes a version over if it is newer than what is known.</summary>
    public async Task ApplyAsync(EvidenceDb db, Guid mapId, int version, string segment, IReadOnlyList<RevisedClaim> claims, CancellationToken ct)
    {
        var map = await db.Maps.SingleOrDefaultAsync(row => row.MapId == mapId, ct);
        if (map is not null && map.Version >= version)
        {
            return;
        }

        if (map is null)
        {
            map = new KnownMap { MapId = mapId };
            db.Maps.Add(map);
        }

        (map.Version, map.Segment) = (version, segment);
        var known = await db.Claims.Where(row => row.MapId == mapId).ToDictionaryAsync(row => row.ClaimId, ct);
        for (var place = 0; place < claims.Count; place++)
        {
            var told = claims[place];
            if (!known.Remove(told.Id, out var claim))
            {
                claim = new KnownClaim { ClaimId = told.Id, MapId = mapId };
                db.Claims.Add(claim);
            }

            (claim.StatementVersion, claim.Statement, claim.Element, claim.Place) = (told.StatementVersion, told.Statement, told.Element, place);
        }

        db.Claims.RemoveRange(known.Values);
        await db.SaveChangesAsync(ct);
        await regrading.TellAsync(db, await db.Claims.Where(row => row.MapId == mapId).ToListAsync(ct), ct);
    }
}
