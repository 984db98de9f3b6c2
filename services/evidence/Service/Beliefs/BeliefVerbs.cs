using Journey.Evidence.Claims;
using Journey.Evidence.Conformance;
using Journey.Evidence.Logs;
using Journey.Evidence.Storage;
using Journey.Maps.Contracts.Events;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Beliefs;

/// <summary>Holding the pain points of a map against contact reasons.</summary>
internal sealed class BeliefVerbs(UnitOfWork<EvidenceDb> work, MapReader maps)
{
    private const int LongestSeparator = 10;

    public async Task<MapBelief> GetAsync(Caller caller, Guid mapId, CaseQuery query, string separator, CancellationToken ct)
    {
        var violations = new Violations();
        violations.Require(separator.Length <= LongestSeparator, "separator", $"It is at most {LongestSeparator} characters.");
        violations.ThrowIfAny();
        await maps.KnowAsync(caller, mapId, ct);
        return await work.ReadAsync(caller.UnitId, (db, token) => ReadAsync(db, mapId, query, separator, token), ct);
    }

    private static async Task<MapBelief> ReadAsync(EvidenceDb db, Guid mapId, CaseQuery query, string separator, CancellationToken ct)
    {
        var map = await db.Maps.SingleOrDefaultAsync(row => row.MapId == mapId, ct) ?? throw new MapNotFound();
        var journey = map.ReadJourney() ?? throw new MapNotFound();
        var (pains, believed) = ReasonRanking.Believed(journey.PainPoints);
        if ((query.Log ?? await LogChoice.CodedAsync(db, mapId, ct)) is not { } key)
        {
            return Of(new CaseBasis("", map.Version, null, null, null, 0, false, 0, 0, 0), 0, 0, null, ReasonRanking.Of(new Dictionary<string, ReasonCount>(), 0, 0, null, believed), pains, [], 0);
        }

        var log = await LogScopes.FindAsync(db, key, ct);
        var words = new KnownWords(db.Bulk, log);
        var (cases, anchor, days) = await CaseSelecting.OfAsync(db, log, words, query, journey, ct);
        var sums = new ContactSums(words, separator);
        foreach (var (cut, _) in cases.Read(db.Bulk))
        {
            sums.Add(cut, cases.Rule, cases.AsOf);
        }

        var followed = cases.Rule.Window is null ? (double?)null : sums.Followed;
        var ranking = ReasonRanking.Of(sums.Counts, sums.Coded, sums.Uncoded, followed, believed);
        var keys = (await db.Logs.SingleOrDefaultAsync(row => row.Key == log.Key, ct))?.SourceKeys ?? [log.Key];
        IReadOnlyList<string> sources = [.. keys.Index().OrderByDescending(pair => sums.Places.Contains(pair.Index)).Select(pair => pair.Item)];
        return Of(cases.Basis(map.Version, anchor, days), sums.Coded, sums.Uncoded, followed, ranking, pains, sources, sums.Places.Count);
    }

    private static MapBelief Of(
        CaseBasis basis, long coded, long uncoded, double? followed, ReasonRanking ranking, IReadOnlyList<(RevisedPainPoint Pain, int Rank)> pains,
        IReadOnlyList<string> sources, int coding)
    {
        var ranks = ranking.Rows.ToDictionary(row => row.Reason, row => row.ObservedRank);
        IReadOnlyList<BelievedPain> believed =
        [
            .. pains.Select(known => new BelievedPain(
                known.Pain.Id, known.Pain.Title, known.Pain.Severity, known.Pain.Reasons, known.Rank,
                known.Pain.Reasons.Where(ranks.ContainsKey).Select(reason => (int?)ranks[reason]).Min())),
        ];
        return new MapBelief(basis, coded, uncoded, followed, ranking, believed, Inversions.Of(ranking, believed, basis), sources, coding);
    }
}
