using Journey.Maps.Staleness;
using Journey.Maps.Storage;
using Journey.Messaging;
using Journey.Owners.Contracts.Events;

namespace Journey.Maps.Handlers;

/// <summary>A verdict makes a change the rule, or takes it back; where it says neither nothing has changed.</summary>
internal sealed class VerdictRecordedHandler(StalenessSignal signal, TimeProvider time) : IEventHandler<MapsDb, VerdictRecorded>
{
    public async Task Handle(MapsDb db, VerdictRecorded e, EventContext context, CancellationToken ct)
    {
        if (e.State is not ("kept" or "retired") || e.Change.Length == 0)
        {
            return;
        }

        var told = new OwnChange($"test {e.TestId} {e.State}", $"{(e.State == "kept" ? "Kept" : "Taken back")} after a test: {e.Change}", e.RecordedAt);
        await OwnChanges.KeepAsync(db, context.UnitId, e.MapId, told, map => TestedPlaces.Of(map, e.Candidate), time.GetUtcNow(), ct);
        signal.Raise(context.UnitId);
    }
}
