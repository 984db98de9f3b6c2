using Journey.Evidence.Contracts.Events;
using Journey.Messaging;
using Journey.Owners.Inbox;
using Journey.Owners.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Handlers;

/// <summary>Keeps what was told last of a map's drift in each dimension, for who answers for the map.</summary>
internal sealed class DriftDetectedHandler : IEventHandler<OwnersDb, DriftDetected>
{
    public async Task Handle(OwnersDb db, DriftDetected e, EventContext context, CancellationToken ct)
    {
        var known = await db.Drifts.SingleOrDefaultAsync(drift => drift.MapId == e.MapId && drift.Dimension == e.Dimension, ct)
            ?? db.Add(new KnownDrift { MapId = e.MapId, Dimension = e.Dimension }).Entity;
        if (known.Advance(context))
        {
            known.Materiality = e.Materiality;
        }
    }
}
