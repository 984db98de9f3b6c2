using Journey.Evidence.Contracts.Events;
using Journey.Maps.Storage;
using Journey.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Handlers;

/// <summary>Keeps the newest grade of each claim, for a map that may not be known here yet.</summary>
internal sealed class ClaimGradedHandler : IEventHandler<MapsDb, ClaimGraded>
{
    public async Task Handle(MapsDb db, ClaimGraded e, EventContext context, CancellationToken ct)
    {
        var row = await db.Grades.SingleOrDefaultAsync(g => g.MapId == e.MapId && g.ClaimId == e.ClaimId, ct);
        if (row is null)
        {
            row = new GradeRow { MapId = e.MapId, ClaimId = e.ClaimId };
            db.Grades.Add(row);
        }
        else if (e.GradeRevision <= row.GradeRevision || e.StatementVersion < row.StatementVersion)
        {
            return;
        }

        row.StatementVersion = e.StatementVersion;
        row.GradeRevision = e.GradeRevision;
        row.AsOf = e.AsOf;
        row.Grade = e.Grade;
        row.Score = e.Score;
        row.Contested = e.Contested;
    }
}
