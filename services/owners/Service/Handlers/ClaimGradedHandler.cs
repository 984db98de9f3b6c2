using Journey.Evidence.Contracts.Events;
using Journey.Messaging;
using Journey.Owners.Inbox;
using Journey.Owners.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Handlers;

/// <summary>Keeps the newest grade of each claim, so that who answers for what it says hears when it is lost.</summary>
internal sealed class ClaimGradedHandler : IEventHandler<OwnersDb, ClaimGraded>
{
    public async Task Handle(OwnersDb db, ClaimGraded e, EventContext context, CancellationToken ct)
    {
        var known = await db.Grades.SingleOrDefaultAsync(grade => grade.MapId == e.MapId && grade.ClaimId == e.ClaimId, ct)
            ?? db.Add(new KnownGrade { MapId = e.MapId, ClaimId = e.ClaimId }).Entity;
        if (known.Advance(context))
        {
            known.Take(e.StatementVersion, e.Grade, e.Contested);
        }
    }
}
