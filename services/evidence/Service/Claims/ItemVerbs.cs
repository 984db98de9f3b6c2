using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Claims;

/// <summary>Items of evidence: those added by hand, and one for each source.</summary>
internal sealed class ItemVerbs(UnitOfWork<EvidenceDb> work, Regrading regrading, TimeProvider time)
{
    public Task<AddedItem> AddAsync(Command command, ItemProperties asked, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        asked.Check(now);
        var item = asked.ToItem(now);
        return work.WriteAsync(command, (db, token) => AddAsync(db, item, token), ct);
    }

    public Task<Listed<Citable>> ListAsync(Caller caller, int? limit, string? cursor, CancellationToken ct)
    {
        var page = Paging.Read(limit, cursor);
        var below = page.Below is null ? (Guid?)null : Guid.TryParseExact(page.Below, "N", out var id) ? id : throw new CursorUnknown();
        return work.ReadAsync(
            caller.UnitId,
            async (db, token) => page.Cut(await ItemBook.NewestAsync(db, below, page.Limit + 1, token), item => item.ItemId.ToString("N")),
            ct);
    }

    public Task<(Citable Item, IReadOnlyList<ItemUse> Uses)> GetAsync(Caller caller, Guid id, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) =>
        {
            var item = await ItemBook.OneAsync(db, id, token);
            var uses = await db.Citations.Where(row => row.ItemId == id && row.EndedAt == null)
                .Join(db.Claims.Where(claim => claim.RemovedAt == null), row => row.ClaimId, claim => claim.ClaimId, (row, claim) => new { Row = row, Claim = claim })
                .OrderBy(use => use.Row.CitedAt)
                .Select(use => new ItemUse(use.Row.Id, use.Claim.ClaimId, use.Claim.MapId, use.Claim.Statement, use.Row.Stance))
                .ToListAsync(token);
            return (item, (IReadOnlyList<ItemUse>)uses);
        },
        ct);

    public Task<Citable> WithdrawAsync(Command command, Guid id, string? reason, CancellationToken ct)
    {
        var violations = new Violations();
        violations.Require((reason ?? "").Length <= ItemProperties.LongestNote, "reason", $"It is at most {ItemProperties.LongestNote} characters.");
        violations.ThrowIfAny();
        return work.WriteAsync(
            command,
            async (db, token) =>
            {
                var item = await ItemBook.OneAsync(db, id, token);
                if (item.WithdrawnAt is not null)
                {
                    return item;
                }

                var now = time.GetUtcNow();
                db.Withdrawals.Add(new Withdrawal { ItemId = id, At = now, By = command.Caller.Name, Reason = reason ?? "" });
                await regrading.ItemChangedAsync(db, id, GradeCause.Withdrawal, token);
                return item with { WithdrawnAt = now };
            },
            ct);
    }

    /// <summary>The id of an item; one that is no id at all is unknown.</summary>
    public static Guid Id(string text) => Guid.TryParse(text, out var id) ? id : throw new ItemNotFound();

    /// <summary>Adds an item, or answers the one that has the same document behind it.</summary>
    public static async Task<AddedItem> AddAsync(EvidenceDb db, Item item, CancellationToken ct)
    {
        if (item.Digest is { } digest && await db.Items.SingleOrDefaultAsync(row => row.Digest == digest, ct) is { } known)
        {
            var stored = await ItemBook.OneAsync(db, known.Id, ct);
            return stored.WithdrawnAt is null ? new AddedItem(stored, false) : throw new ItemWithdrawn(known.Id);
        }

        db.Items.Add(item);
        return new AddedItem(Citable.Of(item), true);
    }
}
