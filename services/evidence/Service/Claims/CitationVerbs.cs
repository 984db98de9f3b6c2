using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Claims;

/// <summary>Citing evidence for a claim, and taking a citation back.</summary>
internal sealed class CitationVerbs(UnitOfWork<EvidenceDb> work, MapReader maps, ClaimVerbs claims, Regrading regrading, TimeProvider time)
{
    public async Task<CitedClaim> CiteAsync(Command command, string claimId, Guid? itemId, string? sourceKey, Stance stance, string? note, CancellationToken ct)
    {
        var violations = new Violations();
        violations.Require(Enum.IsDefined(stance), "stance", "It must be supports, contradicts or context.");
        violations.Require(itemId is null != (sourceKey is null or ""), "itemId", "Give either itemId or sourceKey.");
        violations.Require((note ?? "").Length <= ItemProperties.LongestNote, "note", $"It is at most {ItemProperties.LongestNote} characters.");
        violations.ThrowIfAny();
        var caller = command.Caller;
        if (!await work.ReadAsync(caller.UnitId, (db, token) => db.Claims.AnyAsync(row => row.ClaimId == claimId, token), ct))
        {
            await maps.FetchMapOfAsync(caller, claimId, ct);
        }

        var cited = await work.WriteAsync(command, (db, token) => WriteAsync(db, claimId, itemId, sourceKey, stance, note ?? "", token), ct);
        return new CitedClaim(cited, await claims.OneAsync(caller, claimId, ct));
    }

    /// <summary>Cites items in support of many claims at once; what is cited already stays as it is.</summary>
    public Task<bool> CiteAllAsync(Caller caller, IReadOnlyList<(string ClaimId, IReadOnlyList<Guid> Items)> cited, string note, CancellationToken ct) =>
        work.WriteAsync(caller.UnitId, (db, token) => WriteAllAsync(db, cited, note, token), ct);

    public async Task<GradedClaim> WithdrawAsync(Command command, string citationId, string? reason, CancellationToken ct)
    {
        var violations = new Violations();
        violations.Require((reason ?? "").Length <= ItemProperties.LongestNote, "reason", $"It is at most {ItemProperties.LongestNote} characters.");
        violations.ThrowIfAny();
        var id = Guid.TryParse(citationId, out var read) ? read : throw new CitationNotFound();
        var claimId = await work.WriteAsync(command, (db, token) => EndAsync(db, id, reason ?? "", token), ct);
        return await claims.OneAsync(command.Caller, claimId, ct);
    }

    private async Task<Guid> WriteAsync(EvidenceDb db, string claimId, Guid? itemId, string? sourceKey, Stance stance, string note, CancellationToken ct)
    {
        var claim = await ClaimVerbs.KnownAsync(db, claimId, ct);
        var item = (itemId is { } id ? await ItemBook.OneAsync(db, id, ct) : Citable.Of(await SourceVerbs.FindAsync(db, sourceKey!, ct))).ItemId;
        var before = await db.Citations.Where(row => row.ClaimId == claimId && row.ItemId == item).OrderByDescending(row => row.Revision).FirstOrDefaultAsync(ct);
        var now = time.GetUtcNow();
        if (before is { EndedAt: null })
        {
            before.EndedAt = now;
            // The old one has to be ended before the next one begins: an item is cited once by a claim at any instant.
            await db.SaveChangesAsync(ct);
        }

        var citation = new Citation
        {
            Id = before?.Id ?? Guid.CreateVersion7(now),
            Revision = (before?.Revision ?? 0) + 1,
            ClaimId = claimId,
            ItemId = item,
            Stance = stance,
            Note = note,
            StatementVersion = claim.StatementVersion,
            CitedAt = now,
        };
        db.Citations.Add(citation);
        await regrading.TellAsync(db, [claim], GradeCause.Citation, ct);
        return citation.Id;
    }

    private async Task<bool> WriteAllAsync(EvidenceDb db, IReadOnlyList<(string ClaimId, IReadOnlyList<Guid> Items)> cited, string note, CancellationToken ct)
    {
        var ids = cited.Select(one => one.ClaimId).ToList();
        var claims = await db.Claims.Where(row => ids.Contains(row.ClaimId) && row.RemovedAt == null).ToListAsync(ct);
        var known = (await db.Citations.Where(row => ids.Contains(row.ClaimId)).Select(row => new { row.ClaimId, row.ItemId }).ToListAsync(ct))
            .Select(row => (row.ClaimId, row.ItemId)).ToHashSet();
        var now = time.GetUtcNow();
        var wanted =
            from claim in claims
            from item in cited.Where(one => one.ClaimId == claim.ClaimId).SelectMany(one => one.Items).Distinct()
            where !known.Contains((claim.ClaimId, item))
            select new Citation
            {
                Id = Guid.CreateVersion7(now),
                Revision = 1,
                ClaimId = claim.ClaimId,
                ItemId = item,
                Stance = Stance.Supports,
                Note = note,
                StatementVersion = claim.StatementVersion,
                CitedAt = now,
            };
        db.Citations.AddRange(wanted);
        await regrading.TellAsync(db, claims, GradeCause.Citation, ct);
        return true;
    }

    private async Task<string> EndAsync(EvidenceDb db, Guid id, string reason, CancellationToken ct)
    {
        var last = await db.Citations.Where(row => row.Id == id).OrderByDescending(row => row.Revision).FirstOrDefaultAsync(ct) ?? throw new CitationNotFound();
        var claim = await ClaimVerbs.KnownAsync(db, last.ClaimId, ct);
        if (last.EndedAt is null)
        {
            (last.EndedAt, last.EndReason) = (time.GetUtcNow(), reason);
            await regrading.TellAsync(db, [claim], GradeCause.Withdrawal, ct);
        }

        return claim.ClaimId;
    }
}
