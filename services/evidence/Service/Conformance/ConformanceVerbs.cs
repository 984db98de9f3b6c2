using Journey.Evidence.Claims;
using Journey.Evidence.Figures;
using Journey.Evidence.Logs;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;
using Journey.Evidence.Touchpoints;
using Journey.Maps.Contracts.Events;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Conformance;

/// <summary>Holding the expected path of a map against a log.</summary>
internal sealed class ConformanceVerbs(UnitOfWork<EvidenceDb> work, MapReader maps, ScanCache scans)
{
    // What systems write where a step did not succeed; compared without case.
    private static readonly string[] Failures = ["failed", "failure", "fail", "error", "aborted", "unsuccessful"];

    public async Task<MapConformance> GetAsync(Caller caller, Guid mapId, CaseQuery query, CancellationToken ct)
    {
        await maps.KnowAsync(caller, mapId, ct);
        return await work.ReadAsync(caller.UnitId, (db, token) => ReadAsync(db, caller, mapId, query, token), ct);
    }

    /// <summary>The same in a transaction that reads more; the map must be known.</summary>
    public async Task<MapConformance> ReadAsync(EvidenceDb db, Caller caller, Guid mapId, CaseQuery query, CancellationToken ct)
    {
        ViewerReads.Check(caller, query, await UnitNumber.ZoneAsync(db, ct));
        var map = await db.Maps.SingleOrDefaultAsync(row => row.MapId == mapId, ct) ?? throw new MapNotFound();
        var terms = await KnownTerms.ReadAsync(db, ct);
        var journey = terms.Read(map.ReadJourney() ?? throw new MapNotFound());
        if ((query.Log ?? await LogChoice.MappedAsync(db, journey, ct)) is not { } key)
        {
            return ConformanceReading.WithoutLog(journey, map.Version);
        }

        var log = await LogScopes.FindAsync(db, key, ct);
        var words = new KnownWords(db.Bulk, log);
        var (cases, anchor, days) = await CaseSelecting.OfAsync(db, log, words, query, map, journey, ct);
        if (ViewerReads.Withhold(caller, db.Bulk, cases))
        {
            return ConformanceReading.Withheld(cases.Basis(map.Version, anchor, days));
        }

        var mapping = new ActivityMapping(await db.Touchpoints.Where(row => row.LogKey == log.Key).ToListAsync(ct));
        // Versions only go up, so their sum names the state of all maps: names and replaced keys may be another map's.
        var state = await db.Maps.SumAsync(row => (long)row.Version, ct);
        var told = scans.GetOrAdd(
            cases.Key($"conformance {mapId} {map.Version} {mapping.Revision} {state} {terms.Revision}"),
            () => Scan(db, journey, terms, mapping, words, cases, mapId, () => cases.Basis(map.Version, anchor, days), ct),
            answer => answer.Elements.Count + answer.ObservedNotOnMap.Count + answer.Findings.Count);
        told = told with { Basis = told.Basis with { Partial = log.Partial } };
        return SmallGroups.Matter(caller) && cases.Segment is not null ? ViewerReads.Hide(told) : told;
    }

    private static MapConformance Scan(
        EvidenceDb db, RevisedJourney map, MergedTerms terms, ActivityMapping mapping, KnownWords words, SelectedCases cases, Guid mapId,
        Func<CaseBasis> basis, CancellationToken ct)
    {
        var activities = words.Texts(WordKind.Activity);
        List<RevisedJourney> unit = [.. db.Maps.Where(row => row.Journey != "").OrderBy(row => row.MapId).AsEnumerable().Select(row => terms.Read(row.ReadJourney()!))];
        var numbers = new TouchpointNumbers(map, unit, terms, mapping, activities);
        var path = Expecting.Of(map, numbers);
        var failed = words.Texts(WordKind.Outcome).Where(word => Failures.Contains(word.Value, StringComparer.OrdinalIgnoreCase)).Select(word => word.Key).ToHashSet();
        var sums = new WalkSums(path, numbers, failed);
        foreach (var (cut, open) in cases.Read(db.Bulk, ct))
        {
            if (cut.Start is not null)
            {
                sums.Add(cut, open);
            }
        }

        return ConformanceReading.Of(sums, path, numbers, activities, mapId, basis());
    }
}
