using Journey.Evidence.Contracts.Events;
using Journey.Maps.Storage;
using Journey.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Handlers;

/// <summary>Keeps what is newest about the behaviour of a map's customers, in each dimension.</summary>
internal sealed class DriftDetectedHandler(StalenessSignal signal) : IEventHandler<MapsDb, DriftDetected>
{
    public async Task Handle(MapsDb db, DriftDetected e, EventContext context, CancellationToken ct)
    {
        var row = await db.Drifts.SingleOrDefaultAsync(known => known.MapId == e.MapId && known.Dimension == e.Dimension, ct);
        if (row is null)
        {
            db.Drifts.Add(row = new DriftRow { MapId = e.MapId, Dimension = e.Dimension });
        }

        if (row.Advance(context))
        {
            (row.Materiality, row.Psi, row.P, row.AsOf) = (e.Materiality, e.Psi, e.P, e.AsOf);
            signal.Raise(context.UnitId);
        }
    }
}
