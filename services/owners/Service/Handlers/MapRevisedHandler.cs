using Journey.Maps.Contracts.Events;
using Journey.Messaging;
using Journey.Owners.Owners;
using Journey.Owners.Registers;
using Journey.Owners.Storage;

namespace Journey.Owners.Handlers;

internal sealed class MapRevisedHandler(ILogger<MapRevisedHandler> log) : IEventHandler<OwnersDb, MapRevised>
{
    public async Task Handle(OwnersDb db, MapRevised e, EventContext context, CancellationToken ct)
    {
        var elements = e.Elements.Select(element => new MapElement(element.Id, element.Kind, element.Title, element.Parent));
        var line = e.Journey is { } journey
            ? new MapLine([.. journey.Touchpoints.Select(t => new LineTouchpoint(t.Id, t.Key, t.Name, t.Channel, t.OperatedBy))], journey.Paths)
            : MapLine.Empty;
        if (await MapRegister.TakeAsync(db, new MapSnapshot(e.MapId, e.Version, e.Title, [.. elements], line), ct))
        {
            OwnersLog.MapTaken(log, e.MapId, e.Version);
        }
        else
        {
            OwnersLog.MapIgnored(log, e.MapId, e.Version);
        }
    }
}
