using System.Linq.Expressions;
using Journey.Messaging;
using Journey.Owners.Contracts.Events;
using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

internal sealed class AssignmentRegister(UnitOfWork<OwnersDb> work, MapRegister maps)
{
    public async Task<AssignedPerson> AssignAsync(Command command, AssignmentOrder order, CancellationToken ct)
    {
        await maps.EnsureKnownAsync(command.Caller, order.MapId, order.ElementId, ct);
        return await work.WriteAsync(command, (db, token) => AssignAsync(db, order, token), ct);
    }

    public Task<AssignedPerson> GetAsync(Caller caller, Guid id, CancellationToken ct) =>
        work.ReadAsync(caller.UnitId, async (db, token) =>
            await Assigned(db, assignment => assignment.Id == id).SingleOrDefaultAsync(token) ?? throw new AssignmentNotFound(id), ct);

    public async Task<IReadOnlyList<AssignedPerson>> ListAsync(Caller caller, Guid map, CancellationToken ct)
    {
        await maps.EnsureKnownAsync(caller, map, ct);
        return await work.ReadAsync<IReadOnlyList<AssignedPerson>>(caller.UnitId, async (db, token) =>
            [.. (await Assigned(db, assignment => assignment.MapId == map).ToListAsync(token))
                .OrderByDescending(assigned => assigned.Assignment.From).ThenByDescending(assigned => assigned.Assignment.Id)], ct);
    }

    static async Task<AssignedPerson> AssignAsync(OwnersDb db, AssignmentOrder order, CancellationToken ct)
    {
        var map = await db.Maps.SingleOrDefaultAsync(owned => owned.Id == order.MapId, ct) ?? throw new MapNotFound(order.MapId);
        if (!map.Has(order.ElementId))
        {
            throw new ElementNotFound(order.MapId, order.ElementId);
        }
        var person = await db.People.SingleOrDefaultAsync(known => known.Id == order.PersonId, ct) ?? throw new PersonNotFound(order.PersonId);
        var tenure = new Tenure(await db.Assignments.Where(known => known.MapId == order.MapId && known.ElementId == order.ElementId).ToListAsync(ct));
        var added = tenure.Assign(order, Guid.CreateVersion7());
        db.Add(added);
        db.Emit(new OwnerAssigned(map.Id, added.ElementId, added.Id, person.Id, added.From, added.Until), $"maps/{map.Id}/owners", map.ChangeOwners());
        return new AssignedPerson(added, person);
    }

    static IQueryable<AssignedPerson> Assigned(OwnersDb db, Expression<Func<Assignment, bool>> which) =>
        from assignment in db.Assignments.Where(which)
        join person in db.People on assignment.PersonId equals person.Id
        select new AssignedPerson(assignment, person);
}
