using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

internal sealed class PeopleRegister(UnitOfWork<OwnersDb> work, TimeProvider time)
{
    /// <summary>Adds a person, from now on in the team of that name; it is made where there is none.</summary>
    public Task<Colleague> AddAsync(Command command, string name, string team, CancellationToken ct) =>
        work.WriteAsync(command, async (db, token) =>
        {
            NewPeople.Check(name, team);
            var person = db.Add(Person.Create(name)).Entity;
            return team.Trim().Length == 0 ? new Colleague(person, null) : new Colleague(person, await JoinAsync(db, person, team, token));
        }, ct);

    public Task<Colleague> GetAsync(Caller caller, Guid id, CancellationToken ct) =>
        work.ReadAsync(caller.UnitId, async (db, token) =>
            (await Roster.ReadAsync(db, [id], time.GetUtcNow(), token)).GetValueOrDefault(id) ?? throw new PersonNotFound(id), ct);

    /// <summary>People by name, without those who have left. Sorted here and not in the store: two stores compare letters in two ways.</summary>
    public Task<Listed<Colleague>> ListAsync(Caller caller, Paging page, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) =>
    {
        var now = time.GetUtcNow();
        var people = (await Roster.ReadAllAsync(db, now, token)).Values.Where(known => known.Person.IsThereAt(now));
        return page.Cut([.. people.OrderBy(known => known.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(known => known.Id)], known => known.Id.ToString());
    }, ct);

    async Task<Team> JoinAsync(OwnersDb db, Person person, string name, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var team = (await db.Teams.ToListAsync(ct)).Find(known => known.IsCalled(name) && known.IsThereAt(now)) ?? db.Add(Team.Create(name)).Entity;
        db.Add(Belonging.Of(person.Id, team.Id, now));
        return team;
    }
}
