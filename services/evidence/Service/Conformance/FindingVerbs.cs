using Journey.Evidence.Beliefs;
using Journey.Evidence.Claims;
using Journey.Evidence.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Conformance;

/// <summary>
/// Makes a claim of a finding: what the figures say now is written on the map and cited to the sources it was read off. Asking again for the
/// same sentence gives the claim there is, so a call that was cut off is simply sent again.
/// </summary>
internal sealed class FindingVerbs(
    UnitOfWork<EvidenceDb> work, ConformanceVerbs conformance, BeliefVerbs beliefs, MapClaiming claiming, ClaimVerbs claims, CitationVerbs citations)
{
    public async Task<ClaimedFinding> ClaimAsync(Command command, Guid mapId, CaseQuery query, string findingId, CancellationToken ct)
    {
        var caller = command.Caller;
        var (element, statement, log, coding) = await FindAsync(caller, mapId, query, findingId, ct);
        var (claimId, version, created) = await claiming.ClaimAsync(caller, mapId, element, statement, ct);
        var sources = coding ?? await SourcesAsync(caller, log, ct);
        var cited = (await claims.OneAsync(caller, claimId, ct)).Behind.Values.Select(behind => behind.Item.SourceKey).ToHashSet();
        foreach (var source in sources.Where(source => !cited.Contains(source)))
        {
            // Each citation is a write of its own; the caller's key belongs to the whole.
            await citations.CiteAsync(command with { IdempotencyKey = null }, claimId, null, source, Stance.Supports, $"Counted in {log}.", ct);
        }

        var graded = await claims.OneAsync(caller, claimId, ct);
        return new ClaimedFinding(claimId, statement, element, version, created, sources, graded.Graded.Grade);
    }

    private async Task<(string Element, string Statement, string Log, IReadOnlyList<string>? Coding)> FindAsync(
        Caller caller, Guid mapId, CaseQuery query, string findingId, CancellationToken ct)
    {
        if (findingId.Split(':')[0] is not ("notOnMap" or "believedLower" or "notSeen" or "leading"))
        {
            var told = await conformance.GetAsync(caller, mapId, query, ct);
            var finding = told.Findings.FirstOrDefault(row => row.FindingId == findingId) ?? throw new FindingNotFound();
            return (finding.ElementId, finding.Statement, told.Basis.Log, null);
        }

        var belief = await beliefs.GetAsync(caller, mapId, query, "", ct);
        var first = Inversions.First(belief.Ranking, belief.Believed, belief.Basis);
        var (pain, statement) = first?.FindingId == findingId ? (first.Value.PainPointId, first.Value.Statement)
            : belief.Inversions.FirstOrDefault(row => row.FindingId == findingId) is { } inversion ? (inversion.PainPointId, inversion.Statement)
            : throw new FindingNotFound();
        return (pain ?? mapId.ToString(), statement, belief.Basis.Log, belief.Coding);
    }

    private Task<IReadOnlyList<string>> SourcesAsync(Caller caller, string log, CancellationToken ct) => work.ReadAsync<IReadOnlyList<string>>(
        caller.UnitId,
        async (db, token) => (await db.Logs.SingleOrDefaultAsync(row => row.Key == log, token))?.SourceKeys ?? [log],
        ct);
}
