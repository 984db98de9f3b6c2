using Journey.Maps.Staleness;
using Journey.Maps.Storage;
using Journey.Messaging;
using Journey.Owners.Contracts.Events;

namespace Journey.Maps.Handlers;

/// <summary>A registered test changes what customers meet from its first day on.</summary>
internal sealed class TestStartedHandler(StalenessSignal signal, TimeProvider time) : IEventHandler<MapsDb, TestStarted>
{
    public async Task Handle(MapsDb db, TestStarted e, EventContext context, CancellationToken ct)
    {
        var told = OwnChange.Begun(e.TestId, $"Under test: {e.Change}", e.LiveAt);
        await OwnChanges.KeepAsync(db, context.UnitId, e.MapId, told, map => TestedPlaces.Of(map, e.Candidate), time.GetUtcNow(), ct);
        signal.Raise(context.UnitId);
    }
}
