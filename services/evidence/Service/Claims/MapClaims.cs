using Journey.Evidence.Drift;
using Journey.Evidence.Storage;
using Journey.Evidence.Touchpoints;
using Journey.Maps.Contracts.Events;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Claims;

/// <summary>Keeps the claims of maps as their newest known version has them.</summary>
internal sealed class MapClaims(Regrading regrading, TimeProvider time)
{
    /// <summary>Takes a version over if it is newer than what is known.</summary>
    public async Task ApplyAsync(EvidenceDb db, MapRevised told, CancellationToken ct)
    {
        var (mapId, claims) = (told.MapId, told.Claims);
        var map = await db.Maps.SingleOrDefaultAsync(row => row.MapId == mapId, ct);
        if (map?.Knows(told) == true)
        {
            return;
        }

        if (map is null)
        {
            map = new KnownMap { MapId = mapId };
            db.Maps.Add(map);
            await BeginDaysAsync(db, ct);
        }

        map.Keep(told);
        await VerifyAsync(db, told, ct);
        var known = await db.Claims.Where(row => row.MapId == mapId).ToDictionaryAsync(row => row.ClaimId, ct);
        for (var place = 0; place < claims.Count; place++)
        {
            var stated = claims[place];
            if (!known.Remove(stated.Id, out var claim))
            {
                claim = new KnownClaim { ClaimId = stated.Id, MapId = mapId };
                db.Claims.Add(claim);
            }

            Word(db, claim, stated);
            (claim.Element, claim.OfEmotion, claim.Place, claim.RemovedAt) = (stated.Element, stated.Kind == "emotion", place, null);
        }

        foreach (var gone in known.Values)
        {
            gone.RemovedAt ??= time.GetUtcNow();
        }

        await db.SaveChangesAsync(ct);
        await regrading.TellAsync(db, await db.Claims.Where(row => row.MapId == mapId && row.RemovedAt == null).ToListAsync(ct), GradeCause.Statement, ct);
    }

    /// <summary>What the maps of the unit expect and believe, as far as it was told, with the keys that they mean now.</summary>
    public static async Task<List<(Guid MapId, RevisedJourney Journey)>> JourneysAsync(EvidenceDb db, CancellationToken ct)
    {
        var terms = await KnownTerms.ReadAsync(db, ct);
        var rows = await db.Maps.OrderBy(row => row.MapId).ToListAsync(ct);
        return [.. rows.Where(row => row.Journey.Length > 0).Select(row => (row.MapId, terms.Read(row.ReadJourney()!)))];
    }

    private void Word(EvidenceDb db, KnownClaim claim, RevisedClaim told)
    {
        if (claim.StatementVersion < told.StatementVersion)
        {
            db.Wordings.Add(new ClaimWording { ClaimId = told.Id, StatementVersion = told.StatementVersion, Statement = told.Statement, Since = time.GetUtcNow() });
        }

        (claim.StatementVersion, claim.Statement) = (told.StatementVersion, told.Statement);
    }

    private async Task VerifyAsync(EvidenceDb db, MapRevised told, CancellationToken ct)
    {
        var verified = await db.Verifications.SingleOrDefaultAsync(row => row.MapId == told.MapId, ct);
        if (verified is null)
        {
            db.Verifications.Add(verified = new MapVerification { MapId = told.MapId });
        }

        verified.Take(Verification.Version, told.Version, time.GetUtcNow());
    }

    private async Task BeginDaysAsync(EvidenceDb db, CancellationToken ct)
    {
        if (await db.GradingDays.FindAsync([db.UnitId], ct) is null)
        {
            db.GradingDays.Add(new GradingDay { UnitId = db.UnitId, DueAt = GradingDay.After(time.GetUtcNow(), await UnitNumber.ZoneAsync(db, ct)) });
        }
    }
}
