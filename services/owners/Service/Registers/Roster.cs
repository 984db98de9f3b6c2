using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

/// <summary>People with the team they are in at an instant.</summary>
internal static class Roster
{
    public static async Task<IReadOnlyDictionary<Guid, Colleague>> ReadAsync(OwnersDb db, IReadOnlyCollection<Guid> which, DateTimeOffset at, CancellationToken ct)
    {
        var people = await db.People.Where(person => which.Contains(person.Id)).ToListAsync(ct);
        var belongings = await db.Belongings.Where(belonging => which.Contains(belonging.PersonId)).ToListAsync(ct);
        return await JoinAsync(db, people, belongings, at, ct);
    }

    public static async Task<IReadOnlyDictionary<Guid, Colleague>> ReadAllAsync(OwnersDb db, DateTimeOffset at, CancellationToken ct) =>
        await JoinAsync(db, await db.People.ToListAsync(ct), await db.Belongings.ToListAsync(ct), at, ct);

    static async Task<IReadOnlyDictionary<Guid, Colleague>> JoinAsync(
        OwnersDb db, IReadOnlyList<Person> people, IReadOnlyList<Belonging> belongings, DateTimeOffset at, CancellationToken ct)
    {
        var teams = await db.Teams.ToDictionaryAsync(team => team.Id, ct);
        var homes = belongings.Where(belonging => belonging.HoldsAt(at)).ToDictionary(belonging => belonging.PersonId, belonging => teams[belonging.TeamId]);
        return people.ToDictionary(person => person.Id, person => new Colleague(person, homes.GetValueOrDefault(person.Id)));
    }
}
