using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

internal sealed class TeamRegister(UnitOfWork<OwnersDb> work, TimeProvider time)
{
    /// <summary>Teams that are there, by name, each with how many people are in it.</summary>
    public Task<Listed<StaffedTeam>> ListAsync(Caller caller, Paging page, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) =>
    {
        var now = time.GetUtcNow();
        var teams = await db.Teams.ToListAsync(token);
        var people = (await Roster.ReadAllAsync(db, now, token)).Values.Where(known => known.Person.IsThereAt(now)).ToLookup(known => known.Team?.Id);
        var rows = teams.Where(team => team.IsThereAt(now)).OrderBy(team => team.Name, StringComparer.InvariantCultureIgnoreCase)
            .Select(team => Staffed(team, teams, people)).ToList();
        return page.Cut(rows, row => row.Team.Id.ToString());
    }, ct);

    public Task<TeamDuties> GetAsync(Caller caller, Guid id, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) =>
    {
        var now = time.GetUtcNow();
        var teams = await db.Teams.ToListAsync(token);
        var team = teams.Find(known => known.Id == id) ?? throw new TeamNotFound(id);
        var people = (await Roster.ReadAllAsync(db, now, token)).Values.Where(known => known.Person.IsThereAt(now)).ToLookup(known => known.Team?.Id);
        var operated = from map in await db.Maps.ToListAsync(token)
                       from touchpoint in map.Line.Touchpoints
                       where team.IsCalled(touchpoint.Unit)
                       orderby map.Title
                       select new OperatedTouchpoint(map.Id, map.Title, touchpoint.Id, touchpoint.Name);
        return new TeamDuties(
            Staffed(team, teams, people),
            [.. people[team.Id].OrderBy(known => known.Name, StringComparer.InvariantCultureIgnoreCase)],
            [.. teams.Where(known => known.ParentId == team.Id && known.IsThereAt(now)).OrderBy(known => known.Name, StringComparer.InvariantCultureIgnoreCase).Select(known => Staffed(known, teams, people))],
            [.. operated]);
    }, ct);

    static StaffedTeam Staffed(Team team, List<Team> teams, ILookup<Guid?, Colleague> people) =>
        new(team, teams.Find(known => known.Id == team.ParentId)?.Name ?? "", people[team.Id].Count());
}
