using Journey.Maps.Contracts.Events;
using Journey.Messaging;
using Journey.Owners.Inbox;
using Journey.Owners.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Handlers;

/// <summary>Keeps the newest revision of each decision, so that its owner hears of its review, and who brings evidence of what is missing.</summary>
internal sealed class DecisionRecordedHandler : IEventHandler<OwnersDb, DecisionRecorded>
{
    public async Task Handle(OwnersDb db, DecisionRecorded e, EventContext context, CancellationToken ct)
    {
        var known = await db.Decisions.SingleOrDefaultAsync(decision => decision.Id == e.DecisionId, ct) ?? db.Add(new KnownDecision { Id = e.DecisionId }).Entity;
        if (known.Advance(context))
        {
            (known.MapId, known.Status, known.Question, known.PersonId, known.ReviewAt) = (e.MapId, e.Status, e.Question, e.PersonId, e.ReviewAt);
            known.Missing = e.MissingEvidence ?? [];
        }
    }
}
