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
        var owned = await owners.ReadAsync(caller, mapId, ct);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        return await work.ReadAsync(caller.UnitId, async (db, token) =>
        {
            var told = await db.Grades.AsNoTracking().Where(grade => grade.MapId == mapId).ToListAsync(token);
            return (await LintFacts.CheckAsync(db, map, Grades(map, told), owned, (now, Day.Of(now, caller.Unit!.TimeZone)), token)).Report;
        }, ct);
    }

    // A grade of another wording does not count.
    private static Dictionary<string, string> Grades(MapVersion map, List<GradeRow> told) => (
        from claim in map.Document.Claims
        join grade in told on (claim.Id, claim.StatementVersion) equals (grade.ClaimId, grade.StatementVersion)
        select grade).ToDictionary(grade => grade.ClaimId, grade => grade.Grade);
}
