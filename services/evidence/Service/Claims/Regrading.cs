using Journey.Evidence.Contracts.Events;
using Journey.Evidence.Imports;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Journey.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Claims;

/// <summary>Grades claims again when something they rest on has changed, and tells the grades that differ from those told last.</summary>
internal sealed class Regrading(TimeProvider time)
{
    public async Task SourceChangedAsync(EvidenceDb db, Source source, FileImport import, CancellationToken ct)
    {
        db.Emit(new EvidenceReceived(source.Key, import.Id, import.Accepted, source.Revision), $"import/{import.Id}", 1);
        var cited = await db.Citations.Where(row => row.ItemId == source.ItemId).Select(row => row.ClaimId).Distinct().ToListAsync(ct);
        await TellAsync(db, await db.Claims.Where(row => cited.Contains(row.ClaimId)).ToListAsync(ct), ct);
    }

    public async Task<IReadOnlyList<GradedClaim>> TellAsync(EvidenceDb db, IReadOnlyList<KnownClaim> claims, CancellationToken ct)
    {
        // What was changed in this unit of work counts.
        await db.SaveChangesAsync(ct);
        var asOf = time.GetUtcNow();
        var graded = await ClaimBook.GradeAsync(db, claims, asOf, ct);
        var ids = claims.Select(claim => claim.ClaimId).ToList();
        var told = await db.Grades.Where(row => ids.Contains(row.ClaimId)).ToDictionaryAsync(row => row.ClaimId, ct);
        foreach (var claim in graded)
        {
            Tell(db, claim, told.GetValueOrDefault(claim.Claim.ClaimId), asOf);
        }

        return graded;
    }

    private static void Tell(EvidenceDb db, GradedClaim claim, ToldGrade? told, DateTimeOffset asOf)
    {
        var (known, now) = (claim.Claim, claim.Graded);
        if (told is not null && told.Grade == now.Grade && told.Contested == now.Contested && told.StatementVersion == known.StatementVersion)
        {
            return;
        }

        if (told is null)
        {
            told = new ToldGrade { ClaimId = known.ClaimId, MapId = known.MapId };
            db.Grades.Add(told);
        }

        (told.StatementVersion, told.Grade, told.Contested, told.Score) = (known.StatementVersion, now.Grade, now.Contested, now.Score);
        told.Revision++;
        db.Emit(
            new ClaimGraded(known.MapId, known.ClaimId, known.StatementVersion, told.Revision, asOf, now.Grade.ToString(), now.Score, now.Contested),
            $"claim/{known.ClaimId}", told.Revision);
    }
}
