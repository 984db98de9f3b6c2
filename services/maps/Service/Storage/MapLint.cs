using Journey.Maps.Clients;
using Journey.Maps.Decisions;
using Journey.Maps.Linting;
using Journey.Maps.Maps;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Gathers what the rules look at, and holds a version against them.</summary>
internal sealed class MapLint(UnitOfWork<MapsDb> work, MapReader reader, OwnedReader owners, TimeProvider time)
{
    /// <summary>A version with the grades, decisions, owners and waivers of now; 0 is the newest.</summary>
    public async Task<LintReport> CheckAsync(Caller caller, Guid mapId, int version, CancellationToken ct)
    {
        var map = version == 0 ? await reader.NewestAsync(caller.UnitId, mapId, ct) : await reader.VersionAsync(caller.UnitId, mapId, version, ct);
        var (owned, fixes) = await owners.ReadAsync(caller, mapId, ct);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var today = Day.Of(now, caller.Unit!.TimeZone);
        return await work.ReadAsync(caller.UnitId, async (db, token) =>
        {
            var told = await db.Grades.AsNoTracking().Where(grade => grade.MapId == mapId).ToListAsync(token);
            var rows = await db.Decisions.AsNoTracking().Where(decision => decision.MapId == mapId).ToListAsync(token);
            var waivers = await db.Waivers.AsNoTracking().Where(waiver => waiver.MapId == mapId && waiver.Rule != "").ToListAsync(token);
            // Nothing is published yet, so no publication has changed anything.
            var subject = new LintSubject(mapId, map.Document, Grades(map, told), [.. rows.Where(Stands).Select(Of)], owned, fixes, Published: null, now);
            return Linter.Check(subject, map.Version, [.. waivers.Where(waiver => Binds(waiver, rows)).Select(DecisionRows.Read).Where(waiver => waiver.CountsOn(today))]);
        }, ct);
    }

    // A grade of another wording does not count.
    private static Dictionary<string, string> Grades(MapVersion map, List<GradeRow> told) => (
        from claim in map.Document.Claims
        join grade in told on (claim.Id, claim.StatementVersion) equals (grade.ClaimId, grade.StatementVersion)
        select grade).ToDictionary(grade => grade.ClaimId, grade => grade.Grade);

    private static bool Stands(DecisionRow row) => row.Status is DecisionStatus.Decided or DecisionStatus.Reviewed;

    // What was signed on a decision ends with it.
    private static bool Binds(WaiverRow waiver, List<DecisionRow> rows) => rows.Exists(row => row.Id == waiver.DecisionId && row.Status != DecisionStatus.Superseded);

    private static StandingDecision Of(DecisionRow row)
    {
        var content = DecisionRows.ContentOf(row);
        return new StandingDecision(row.Id, content.ChosenChange.CandidateFix, [.. content.Claims.Select(relied => relied.Claim)]);
    }
}
