using Journey.Evidence.Claims;
using Journey.Evidence.Storage;
using Journey.Maps.Contracts.Events;
using Journey.Messaging;

namespace Journey.Evidence.Handlers;

internal sealed class MapRevisedHandler(MapClaims claims) : IEventHandler<EvidenceDb, MapRevised>
{
    public Task Handle(EvidenceDb db, MapRevised e, EventContext context, CancellationToken ct) =>
        claims.ApplyAsync(db, e, ct);
}
