using Journey.Maps.Clients;
using Journey.Maps.Decisions;
using Journey.Maps.Maps;
using Journey.Maps.Publishing;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Gathers what the gate looks at, and holds a version against it.</summary>
internal sealed class PublicationGate(UnitOfWork<MapsDb> work, GateReader others, TimeProvider time)
{
    /// <summary>What would hold a version back if the caller published it now; 0 is the newest.</summary>
    public async Task<GateReport> CheckAsync(Caller caller, Guid mapId, int version, CancellationToken ct)
    {
        var view = await AskAsync(caller, mapId, ct);
        return await work.ReadAsync(caller.UnitId, async (db, token) =>
        {
            var number = version == 0 ? await db.NewestNumberAsync(mapId, token) : version;
            return await CheckAsync(db, caller, await db.FindVersionAsync(mapId, number, token) ?? throw new MapVersionNotFound(mapId, $"{number}"), view, token);
        }, ct);
    }

    /// <summary>Asks the other parts about a map that there is. It is done before a transaction, never in one.</summary>
    public async Task<GateView> AskAsync(Caller caller, Guid mapId, CancellationToken ct)
    {
        await work.ReadAsync(caller.UnitId, (db, token) => db.NewestNumberAsync(mapId, token), ct);
        return await others.ReadAsync(caller, mapId, ct);
    }

    public async Task<GateReport> CheckAsync(MapsDb db, Caller caller, MapVersion map, GateView view, CancellationToken ct)
    {
        Require(view, map);
        var claims = Grades(map, view.Evidence);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var grades = claims.ToDictionary(claim => claim.Claim, claim => claim.Grade);
        var (lint, waivers) = await LintFacts.CheckAsync(db, map, grades, view.Owners, (now, Day.Of(now, caller.Unit!.TimeZone)), ct);
        var published = await db.PublishedNumberAsync(map.MapId, ct);
        var review = await db.Reviews.AsNoTracking().Where(row => row.MapId == map.MapId && row.Version == map.Version).OrderByDescending(row => row.Number).FirstOrDefaultAsync(ct);
        var mayAnswer = caller.Role < Role.Approver || review?.Subject != caller.Subject || view.Approvers <= 1;
        var missing = RequiredContent.Blocks(Content(map, view), waivers.Select(waiver => waiver.Rule).ToHashSet());
        var blocks = Gate.Blocks(
            map, published, lint, missing, await ChangeSets.UnexplainedAsync(db, map.MapId, published, map.Version, ct), review is null ? null : ReviewRows.Read(review), mayAnswer);
        var seen = new SeenAtGate(
            view.Evidence.AsOf, view.Evidence.Revision, view.Owners.Revision, claims, view.Owners.Owners, view.Owners.Fixes, lint, waivers,
            review is { Status: ReviewStatus.Open or ReviewStatus.Approved } ? review.Number : 0);
        return new GateReport(map.Version, blocks, seen);
    }

    // Events come a moment after the write: who does not know the version yet cannot speak of it.
    private static void Require(GateView view, MapVersion map)
    {
        foreach (var (part, known) in new[] { ("evidence", view.Evidence.Version), ("owners", view.Owners.Version) })
        {
            if (known < map.Version)
            {
                throw new GateUnavailable(part, $"knows version {known} of the map only");
            }
        }
    }

    // What is cited for other words of a claim says nothing of these.
    private static ContentSubject Content(MapVersion map, GateView view) => new(
        map.MapId, map.Document,
        [.. view.Evidence.Cited.Where(item => map.Document.Claims.Any(claim => claim.Id == item.Claim && claim.StatementVersion == item.StatementVersion))],
        view.Owners.Fixes, view.Confirmed);

    // A claim that has other words by now has no grade in these.
    private static List<PublishedClaim> Grades(MapVersion map, GradedMap told) =>
    [
        .. from claim in map.Document.Claims
           select told.Claims.FirstOrDefault(grade => grade.Claim == claim.Id && grade.StatementVersion == claim.StatementVersion)
               ?? new PublishedClaim(claim.Id, claim.StatementVersion, "Uncited", 0, Contested: false, 0),
    ];
}
