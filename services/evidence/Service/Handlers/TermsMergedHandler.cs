using Journey.Evidence.Storage;
using Journey.Evidence.Touchpoints;
using Journey.Maps.Contracts.Events;
using Journey.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Handlers;

/// <summary>Keeps what touchpoint keys mean; figures by key follow when they are read next.</summary>
internal sealed class TermsMergedHandler : IEventHandler<EvidenceDb, TermsMerged>
{
    public async Task Handle(EvidenceDb db, TermsMerged e, EventContext context, CancellationToken ct)
    {
        var row = await db.Terms.SingleOrDefaultAsync(ct);
        if (row is null)
        {
            db.Terms.Add(row = new KnownTerms { UnitId = db.UnitId });
        }

        if (row.Advance(context))
        {
            row.Keep(e.Touchpoints);
        }
    }
}
