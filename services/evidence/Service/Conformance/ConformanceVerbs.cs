using Journey.Evidence.Claims;
using Journey.Evidence.Logs;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;
using Journey.Evidence.Touchpoints;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Conformance;

/// <summary>Holding the expected path of a map against a log.</summary>
internal sealed class ConformanceVerbs(UnitOfWork<EvidenceDb> work, MapReader maps)
{
    // What systems write where a step did not succeed; compared without case.
    private static readonly HashSet<string> Failures = new(StringComparer.OrdinalIgnoreCase) { "failed", "failure", "fail", "error", "aborted", "unsuccessful" };

    public async Task<MapConformance> GetAsync(Caller caller, Guid mapId, CaseQuery query, CancellationToken ct)
    {
        await maps.KnowAsync(caller, mapId, ct);
        return await work.ReadAsync(caller.UnitId, (db, token) => ReadAsync(db, mapId, query, token), ct);
    }

    private static async Task<MapConformance> ReadAsync(EvidenceDb db, Guid mapId, CaseQuery query, CancellationToken ct)
    {
        var map = await db.Maps.SingleOrDefaultAsync(row => row.MapId == mapId, ct) ?? throw new MapNotFound();
        var journey = map.ReadJourney() ?? throw new MapNotFound();
        var unit = (await MapClaims.JourneysAsync(db, ct)).ConvertAll(known => known.Journey);
        if ((query.Log ?? await LogChoice.MappedAsync(db, journey, ct)) is not { } key)
        {
            return ConformanceReading.WithoutLog(journey, map.Version);
        }

        var log = await LogScopes.FindAsync(db, key, ct);
        var words = new KnownWords(db.Bulk, log);
        var (cases, anchor, days) = await CaseSelecting.OfAsync(db, log, words, query, journey, ct);
        var mapping = new ActivityMapping(await db.Touchpoints.Where(row => row.LogKey == log.Key).ToListAsync(ct));
        var activities = words.Texts(WordKind.Activity);
        var numbers = new TouchpointNumbers(journey, unit, mapping, activities);
        var path = Expecting.Of(journey, numbers);
        var failed = words.Texts(WordKind.Outcome).Where(word => Failures.Contains(word.Value)).Select(word => word.Key).ToHashSet();
        var sums = new WalkSums(path, numbers, failed);
        foreach (var (cut, open) in cases.Read(db.Bulk))
        {
            if (cut.Start is not null)
            {
                sums.Add(cut, open);
            }
        }

        return ConformanceReading.Of(sums, path, numbers, activities, mapId, cases.Basis(map.Version, anchor, days));
    }
}
