using Journey.Evidence.Claims;
using Journey.Evidence.Figures;
using Journey.Evidence.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Drift;

/// <summary>Whether customers still do what they did when a map was verified: as it was kept when windows closed, or for windows that are asked for.</summary>
internal sealed class DriftVerbs(UnitOfWork<EvidenceDb> work, MapReader maps, ScanCache scans, TimeProvider time)
{
    public async Task<MapDrift> GetAsync(Caller caller, Guid mapId, DriftQuery query, CancellationToken ct)
    {
        if (SmallGroups.Matter(caller) && Beyond(query).ToList() is { Count: > 0 } beyond)
        {
            throw new DeclaredReadsOnly(beyond);
        }

        await maps.KnowAsync(caller, mapId, ct);
        var told = await work.ReadAsync(caller.UnitId, (db, token) => ReadAsync(db, mapId, query, token), ct);
        return SmallGroups.Matter(caller) ? told.ForViewers() : told;
    }

    private async Task<MapDrift> ReadAsync(EvidenceDb db, Guid mapId, DriftQuery query, CancellationToken ct)
    {
        if (query.IsKept && query.AsOf is { } then
            && await db.Drifts.AsNoTracking().Where(row => row.MapId == mapId && row.ComputedAt <= then).OrderByDescending(row => row.ComputedAt).FirstOrDefaultAsync(ct) is { } kept)
        {
            return kept.Read();
        }

        var (told, asked, baseline, latest) = await DriftAsking.OfAsync(db, mapId, query, time.GetUtcNow(), ct);
        if (asked is null)
        {
            return told;
        }

        // What was published stands until it is looked at again, and then as another revision.
        if (query.IsKept && await DriftKeeping.NewestAsync(db, mapId, latest, ct) is { } newest && newest.LogKey == told.Log && newest.Baseline == baseline.From.DayNumber)
        {
            return newest.Read() with { Partial = told.Partial };
        }

        var found = scans.GetOrAdd(asked.Key(baseline, latest), () => DriftAsking.Read(db, asked, baseline, latest, ct), drift => drift.Dimensions.Sum(row => row.Rows.Count));
        return told with { Status = found.Status, Baseline = found.Baseline, Latest = found.Latest, Dimensions = found.Dimensions };
    }

    private static IEnumerable<string> Beyond(DriftQuery query)
    {
        if (query.Log is not null)
        {
            yield return "log";
        }

        if (query.Baseline is not null)
        {
            yield return "baseline";
        }

        if (query.WindowDays is not null)
        {
            yield return "windowDays";
        }

        if (query.AsOf is not null)
        {
            yield return "asOf";
        }
    }
}
