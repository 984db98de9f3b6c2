using Journey.Evidence.Contracts.Events;
using Journey.Evidence.Imports;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Journey.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Claims;

/// <summary>Grades claims again when something they rest on has changed, keeps the grades that differ from those told last, and tells them.</summary>
internal sealed class Regrading(TimeProvider time)
{
    /// <summary>An import or a request with records has ended.</summary>
    public async Task SourceChangedAsync(EvidenceDb db, Source source, FileImport import, CancellationToken ct)
    {
        db.Emit(new EvidenceReceived(source.Key, import.Id, import.Accepted, source.Holds.Revision), $"import/{import.Id}", 1);
        if (HeldTextTable.Count(db.Bulk, source.Scope, import.Number) is > 0 and var held)
        {
            db.Emit(new EvidenceQuarantined(source.Key, import.Id, held), $"import/{import.Id}/texts", 1);
        }

        await KeepStateAsync(db, source, import, ct);
        await ItemChangedAsync(db, source.ItemId, GradeCause.Evidence, ct);
    }

    /// <summary>What the claims rest on that cite the item has changed.</summary>
    public async Task ItemChangedAsync(EvidenceDb db, Guid itemId, GradeCause cause, CancellationToken ct)
    {
        var cited = await db.Citations.Where(row => row.ItemId == itemId && row.EndedAt == null).Select(row => row.ClaimId).ToListAsync(ct);
        await TellAsync(db, await db.Claims.Where(row => cited.Contains(row.ClaimId) && row.RemovedAt == null).ToListAsync(ct), cause, ct);
    }

    public async Task TellAsync(EvidenceDb db, IReadOnlyList<KnownClaim> claims, GradeCause cause, CancellationToken ct)
    {
        // What was changed in this unit of work counts.
        await db.SaveChangesAsync(ct);
        var asOf = time.GetUtcNow();
        var graded = await ClaimBook.GradeAsync(db, claims, asOf, ct);
        var ids = claims.Select(claim => claim.ClaimId).ToList();
        var told = await db.Grades.Where(row => ids.Contains(row.ClaimId)).ToDictionaryAsync(row => row.ClaimId, ct);
        foreach (var claim in graded)
        {
            Tell(db, claim, told.GetValueOrDefault(claim.Claim.ClaimId), cause, asOf);
        }
    }

    private static void Tell(EvidenceDb db, GradedClaim claim, ToldGrade? told, GradeCause cause, DateTimeOffset asOf)
    {
        var (known, now) = (claim.Claim, claim.Graded);
        if (told?.Tells(claim) == true)
        {
            return;
        }

        if (told is null)
        {
            told = new ToldGrade { ClaimId = known.ClaimId, MapId = known.MapId };
            db.Grades.Add(told);
        }

        var begins = now.Contested && told.ContestedSince is null;
        (told.StatementVersion, told.Grade, told.CappedBy) = (known.StatementVersion, now.Grade, now.CappedBy);
        told.ContestedSince = now.Contested ? told.ContestedSince ?? asOf : null;
        told.Revision++;
        db.GradeRecords.Add(Record(claim, told.Revision, cause, asOf));
        db.Emit(
            new ClaimGraded(known.MapId, known.ClaimId, known.StatementVersion, told.Revision, asOf, now.Grade.ToString(), now.Score, now.Contested, now.CappedBy?.ToString() ?? ""),
            $"claim/{known.ClaimId}", told.Revision);
        if (begins)
        {
            db.Emit(
                new ClaimContested(known.MapId, known.ClaimId, known.StatementVersion, told.Revision, asOf, now.Support, now.Contra, Side(now, Stance.Supports), Side(now, Stance.Contradicts)),
                $"claim/{known.ClaimId}", told.Revision);
        }
    }

    private static List<Guid> Side(Graded graded, Stance stance) =>
        [.. graded.Items.Where(item => item.Counted && item.Item.Stance == stance).Select(item => item.Item.ItemId)];

    private static GradeRecord Record(GradedClaim claim, long revision, GradeCause cause, DateTimeOffset asOf) => new()
    {
        ClaimId = claim.Claim.ClaimId,
        Revision = revision,
        StatementVersion = claim.Claim.StatementVersion,
        AsOf = asOf,
        Grade = claim.Graded.Grade,
        Score = claim.Graded.Score,
        Support = claim.Graded.Support,
        Contra = claim.Graded.Contra,
        Contested = claim.Graded.Contested,
        CappedBy = claim.Graded.CappedBy,
        Cause = cause,
    };

    private async Task KeepStateAsync(EvidenceDb db, Source source, FileImport import, CancellationToken ct)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var last = await db.ItemStates.Where(row => row.ItemId == source.ItemId).OrderByDescending(row => row.At).FirstOrDefaultAsync(ct);
        var digest = import.Number == 1 && source.LastImport == 1 ? import.Digest : "";
        if (last is not null && (last.N, last.Dated, last.Digest) == (source.Size, source.Holds.Newest, digest))
        {
            return;
        }

        if (last?.At != now)
        {
            last = new ItemState { ItemId = source.ItemId, At = now };
            db.ItemStates.Add(last);
        }

        (last.N, last.Dated, last.Digest) = (source.Size, source.Holds.Newest, digest);
    }
}
