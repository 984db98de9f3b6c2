using Journey.Maps.Storage;
using Journey.Messaging;
using Journey.Owners.Contracts.Events;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Handlers;

/// <summary>Keeps when owners named somebody for an element of a map, which may not be known here yet.</summary>
internal sealed class OwnerAssignedHandler : IEventHandler<MapsDb, OwnerAssigned>
{
    public async Task Handle(MapsDb db, OwnerAssigned e, EventContext context, CancellationToken ct)
    {
        var row = await db.AssignedOwners.SingleOrDefaultAsync(known => known.MapId == e.MapId && known.AssignmentId == e.AssignmentId, ct);
        if (row is null)
        {
            db.AssignedOwners.Add(row = new AssignedOwnerRow { MapId = e.MapId, AssignmentId = e.AssignmentId, At = context.Time });
        }

        if (row.Advance(context))
        {
            (row.Element, row.Person, row.Duty) = (e.ElementId, e.PersonId, e.Duty);
        }
    }
}
