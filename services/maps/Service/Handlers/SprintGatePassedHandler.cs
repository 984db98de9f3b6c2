using Journey.Maps.Staleness;
using Journey.Maps.Storage;
using Journey.Messaging;
using Journey.Owners.Contracts.Events;

namespace Journey.Maps.Handlers;

/// <summary>A sprint whose change is live has changed what customers meet.</summary>
internal sealed class SprintGatePassedHandler(StalenessSignal signal, TimeProvider time) : IEventHandler<MapsDb, SprintGatePassed>
{
    private const int Live = 3;

    public async Task Handle(MapsDb db, SprintGatePassed e, EventContext context, CancellationToken ct)
    {
        if (e is not { Gate: Live, LiveAt: { } since })
        {
            return;
        }

        var told = OwnChange.Live(e.SprintId, e.TestId, $"Live for {e.Cohort}: {e.Change}", since);
        await OwnChanges.ReplaceAsync(db, context.UnitId, e.MapId, told, map => TestedPlaces.Of(map, e.Touchpoints, e.Handoffs), time.GetUtcNow(), ct);
        signal.Raise(context.UnitId);
    }
}
