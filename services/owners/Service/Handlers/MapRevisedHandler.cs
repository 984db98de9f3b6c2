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
        var line = e.Journey is { } journey ? Line(journey) : MapLine.Empty;
        if (await MapRegister.TakeAsync(db, new MapSnapshot(e.MapId, e.Version, e.Title, [.. elements], line, [.. e.Claims.Select(Claim)]), ct))
        {
            OwnersLog.MapTaken(log, e.MapId, e.Version);
        }
        else
        {
            OwnersLog.MapIgnored(log, e.MapId, e.Version);
        }
    }

    static MapClaim Claim(RevisedClaim claim) => new(claim.Id, claim.StatementVersion, claim.Statement, claim.Element);

    static MapLine Line(RevisedJourney journey) =>
        new([.. journey.Touchpoints.Select(t => new LineTouchpoint(t.Id, t.Name, t.Channel, t.OperatedBy))], Told(journey), journey.Days);

    // Events of before dismissals were told do not tell all that is kept of a handoff: maps is asked instead.
    static IReadOnlyList<ToldHandoff>? Told(RevisedJourney journey) => journey is { Handoffs: { } handoffs, Dismissed: { } dismissed }
        ? [.. handoffs.Concat(dismissed).Select(h => new ToldHandoff(h.Id, h.From, h.To, h.ChangesUnit, h.ChangesChannel, new(h.Payload, h.Limit, h.FailureSignal, h.ToCustomer), h.Dismissal))]
        : null;
}
