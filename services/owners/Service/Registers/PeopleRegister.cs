using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

internal sealed class PeopleRegister(UnitOfWork<OwnersDb> work)
{
    public Task<Person> AddAsync(Command command, string name, string team, CancellationToken ct) =>
        work.WriteAsync(command, (db, _) => Task.FromResult(db.Add(Person.Create(name, team)).Entity), ct);

    public Task<Person> GetAsync(Caller caller, Guid id, CancellationToken ct) =>
        work.ReadAsync(caller.UnitId, async (db, token) =>
            await db.People.SingleOrDefaultAsync(person => person.Id == id, token) ?? throw new PersonNotFound(id), ct);

    // Sorted here and not in the store: two stores compare letters in two ways.
    public Task<IReadOnlyList<Person>> ListAsync(Caller caller, CancellationToken ct) =>
        work.ReadAsync<IReadOnlyList<Person>>(caller.UnitId, async (db, token) =>
            [.. (await db.People.ToListAsync(token)).OrderBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(person => person.Id)], ct);
}
