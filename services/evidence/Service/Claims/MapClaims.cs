using Journey.Evidence.Storage;
using Journey.Maps.Contracts.Events;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Claims;

/// <summary>Keeps the claims of maps as their newest known version has them.</summary>
internal sealed class MapClaims(Regrading regrading, TimeProvider time)
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
            await BeginDaysAsync(db, ct);
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

            Word(db, claim, told);
            (claim.Element, claim.OfEmotion, claim.Place, claim.RemovedAt) = (told.Element, told.Kind == "emotion", place, null);
        }

        foreach (var gone in known.Values)
        {
            gone.RemovedAt ??= time.GetUtcNow();
        }

        await db.SaveChangesAsync(ct);
        await regrading.TellAsync(db, await db.Claims.Where(row => row.MapId == mapId && row.RemovedAt == null).ToListAsync(ct), GradeCause.Statement, ct);
    }

    private void Word(EvidenceDb db, KnownClaim claim, RevisedClaim told)
    {
        if (claim.StatementVersion < told.StatementVersion)
        {
            db.Wordings.Add(new ClaimWording { ClaimId = told.Id, StatementVersion = told.StatementVersion, Statement = told.Statement, Since = time.GetUtcNow() });
        }

        (claim.StatementVersion, claim.Statement) = (told.StatementVersion, told.Statement);
    }

    private async Task BeginDaysAsync(EvidenceDb db, CancellationToken ct)
    {
        if (await db.GradingDays.FindAsync([db.UnitId], ct) is null)
        {
            db.GradingDays.Add(new GradingDay { UnitId = db.UnitId, DueAt = GradingDay.After(time.GetUtcNow(), await UnitNumber.ZoneAsync(db, ct)) });
        }
    }
}
