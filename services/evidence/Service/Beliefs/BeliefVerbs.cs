using Journey.Evidence.Claims;
using Journey.Evidence.Conformance;
using Journey.Evidence.Figures;
using Journey.Evidence.Logs;
using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Beliefs;

/// <summary>Holding the pain points of a map against contact reasons.</summary>
internal sealed class BeliefVerbs(UnitOfWork<EvidenceDb> work, MapReader maps, ScanCache scans)
{
    private const int LongestSeparator = 10;

    public async Task<MapBelief> GetAsync(Caller caller, Guid mapId, CaseQuery query, string separator, CancellationToken ct)
    {
        var violations = new Violations();
        violations.Require(separator.Length <= LongestSeparator, "separator", $"It is at most {LongestSeparator} characters.");
        violations.ThrowIfAny();
        await maps.KnowAsync(caller, mapId, ct);
        return await work.ReadAsync(caller.UnitId, (db, token) => ReadAsync(db, caller, mapId, query, separator, token), ct);
    }

    /// <summary>What the caller's share link lets them see. A map that is not known here yet has nothing to be seen: outsiders start no fetching.</summary>
    public async Task<MapBelief> SharedAsync(Caller caller, CancellationToken ct) =>
        (await work.ReadAsync(caller.UnitId, (db, token) => ReadAsync(db, caller, caller.Share!.MapId, new CaseQuery(), "", token), ct)).ForOutsiders();

    private async Task<MapBelief> ReadAsync(EvidenceDb db, Caller caller, Guid mapId, CaseQuery query, string separator, CancellationToken ct)
    {
        // Reasons are rows by attribute: over some days they could be had as a difference.
        ViewerReads.Check(caller, query, await UnitNumber.ZoneAsync(db, ct), (query.From ?? query.To) is null ? [] : ["from, to"]);
        var map = await db.Maps.SingleOrDefaultAsync(row => row.MapId == mapId, ct) ?? throw new MapNotFound();
        var journey = map.ReadJourney() ?? throw new MapNotFound();
        if ((query.Log ?? await LogChoice.CodedAsync(db, mapId, journey, ct)) is not { } key)
        {
            return MapBelief.WithoutContacts(CaseBasis.None(map.Version), journey);
        }

        var log = await LogScopes.FindAsync(db, key, ct);
        var words = new KnownWords(db.Bulk, log);
        var (cases, anchor, days) = await CaseSelecting.OfAsync(db, log, words, query, map, journey, ct);
        if (ViewerReads.Withhold(caller, db.Bulk, cases))
        {
            return MapBelief.WithoutContacts(cases.Basis(map.Version, anchor, days), journey);
        }

        var keys = (await db.Logs.SingleOrDefaultAsync(row => row.Key == log.Key, ct))?.SourceKeys ?? [log.Key];
        var told = scans.GetOrAdd(
            cases.Key($"belief {mapId} {map.Version} {separator}"),
            () =>
            {
                var sums = new ContactSums(words, separator);
                foreach (var (cut, _) in cases.Read(db.Bulk, ct))
                {
                    sums.Add(cut, cases.Rule, cases.AsOf);
                }

                return MapBelief.Of(sums, cases.Rule.Window is null ? null : sums.Followed, cases.Basis(map.Version, anchor, days), journey, keys);
            },
            answer => answer.Ranking.Rows.Count);
        told = told with { Basis = told.Basis with { Partial = log.Partial } };
        return SmallGroups.Matter(caller) ? told.ForViewers() : told;
    }
}
