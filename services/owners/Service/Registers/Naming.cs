using Journey.Messaging;
using Journey.Owners.Contracts.Events;
using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

/// <summary>Names an owner in the caller's unit of work, and tells the others.</summary>
internal static class Naming
{
    public static async Task<AssignedPerson> AssignAsync(OwnersDb db, AssignmentOrder order, DateTimeOffset now, CancellationToken ct)
    {
        var map = await db.Maps.SingleOrDefaultAsync(owned => owned.Id == order.MapId, ct) ?? throw new MapNotFound(order.MapId);
        var element = map.Find(order.ElementId) ?? throw new ElementNotFound(order.MapId, order.ElementId);
        var person = (await Roster.ReadAsync(db, [order.PersonId], now, ct)).GetValueOrDefault(order.PersonId) ?? throw new PersonNotFound(order.PersonId);
        var history = await db.Assignments
            .Where(known => known.MapId == order.MapId && known.ElementId == order.ElementId && known.Duty == order.Duty)
            .Where(known => order.Duty == Duty.Accountable || known.PersonId == order.PersonId)
            .ToListAsync(ct);
        var added = new Tenure(history).Assign(Within(order, person.Person), Guid.CreateVersion7());
        db.Add(added);
        db.Emit(
            new OwnerAssigned(map.Id, added.ElementId, added.Id, person.Id, added.From, added.Until, order.Duty == Duty.Accountable ? "accountable" : "responsible"),
            map.OwnersAggregate, map.ChangeOwners());
        return new AssignedPerson(added, person, map.Title, element);
    }

    // Nobody answers for anything after they have left.
    static AssignmentOrder Within(AssignmentOrder order, Person person) => person.EndsAt switch
    {
        null => order,
        { } end when end <= order.From => throw new PersonHasLeft(person),
        { } end => order.Until is { } until && until <= end ? order : order with { Until = end },
    };
}
