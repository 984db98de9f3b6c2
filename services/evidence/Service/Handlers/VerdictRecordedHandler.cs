using Journey.Evidence.Claims;
using Journey.Evidence.Storage;
using Journey.Messaging;
using Journey.Owners.Contracts.Events;

namespace Journey.Evidence.Handlers;

internal sealed class VerdictRecordedHandler(TestResults results) : IEventHandler<EvidenceDb, VerdictRecorded>
{
    public Task Handle(EvidenceDb db, VerdictRecorded e, EventContext context, CancellationToken ct) => results.TakeAsync(db, e, ct);
}
