using Journey.Evidence.Claims;
using Journey.Evidence.Identity;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Texts;

/// <summary>Reviewing texts of customers: each is cited, with words taken out where needed, or withheld for good.</summary>
internal sealed class TextVerbs(UnitOfWork<EvidenceDb> work, UnitKeys keys, TimeProvider time)
{
    public Task<Listed<TextReview>> ListAsync(Caller caller, string? sourceKey, TextState state, int? limit, string? cursor, CancellationToken ct)
    {
        var page = Paging.Read(limit, cursor);
        var below = page.Below is null ? (Guid?)null : Guid.TryParseExact(page.Below, "N", out var id) ? id : throw new CursorUnknown();
        return work.ReadAsync(
            caller.UnitId,
            async (db, token) =>
            {
                var source = string.IsNullOrEmpty(sourceKey) ? null : await SourceVerbs.FindAsync(db, sourceKey, token);
                using var table = await TableAsync(db, token);
                var texts = table?.List(source?.SourceNo, state, below, page.Limit + 1) ?? [];
                var shown = new List<TextReview>();
                foreach (var text in texts)
                {
                    shown.Add(await ShowAsync(db, text, token));
                }

                return page.Cut(shown, review => review.Id.ToString("N"));
            },
            ct);
    }

    /// <summary>Decides. The same decision again changes nothing; another one is refused.</summary>
    /// <param name="command">Who decides.</param>
    /// <param name="reviewId">The text.</param>
    /// <param name="state">Accepted or withheld.</param>
    /// <param name="words">The words as they may be cited; null for as they are.</param>
    /// <param name="ct">Cancels it.</param>
    public Task<TextReview> DecideAsync(Command command, string reviewId, TextState state, string? words, CancellationToken ct)
    {
        var violations = new Violations();
        violations.Require(state is TextState.Accepted or TextState.Withheld, "decision", "It must be accept or withhold.");
        violations.Require(words is null || state == TextState.Accepted, "text", "Words are given only where the text is accepted.");
        violations.Require(words is null || words.Trim().Length is > 0 and <= ItemProperties.LongestNote, "text", $"It is 1 to {ItemProperties.LongestNote} characters.");
        violations.ThrowIfAny();
        return work.WriteAsync(command, (db, token) => DecideAsync(db, command.Caller, reviewId, state, words, token), ct);
    }

    private async Task<TextReview> DecideAsync(EvidenceDb db, Caller caller, string reviewId, TextState state, string? words, CancellationToken ct)
    {
        using var table = await TableAsync(db, ct) ?? throw new TextNotFound();
        var held = Guid.TryParse(reviewId, out var id) ? table.Find(id) ?? throw new TextNotFound() : throw new TextNotFound();
        if (held.State != TextState.Pending)
        {
            return held.State == state ? await ShowAsync(db, held, ct) : throw new TextDecided(held.State);
        }

        var now = time.GetUtcNow();
        Guid? item = null;
        var quote = words ?? held.Text!;
        if (state == TextState.Accepted)
        {
            var source = await db.Sources.SingleAsync(row => row.SourceNo == held.SourceNo, ct);
            var cited = Quote(source, held, Cut(quote, ItemProperties.LongestNote), now);
            db.Items.Add(cited);
            item = cited.Id;
        }

        table.Decide(id, state, item, state == TextState.Accepted ? quote : null);
        db.Audit.Add(AuditRow.Of(caller, now, state == TextState.Accepted ? "text.accepted" : "text.withheld", $"text/{id}"));
        return await ShowAsync(db, table.Find(id)!, ct);
    }

    // One customer's words: as near to behaviour as the source they came with, and counted once with it.
    private static Item Quote(Source source, HeldText held, string quote, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Title = Cut(quote.ReplaceLineEndings(" "), 200),
        Origin = source.Origin,
        Tier = source.Tier,
        Method = "quote",
        N = 1,
        Dated = held.Time,
        IndependenceKey = source.IndependenceKey ?? source.Key,
        Note = quote,
        AddedAt = now,
    };

    private static string Cut(string text, int most)
    {
        var end = text.Length <= most ? text.Length : char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return end == text.Length ? text : text[..end] + "…";
    }

    private async Task<HeldTextTable?> TableAsync(EvidenceDb db, CancellationToken ct) =>
        await db.Units.SingleOrDefaultAsync(ct) is { } unit ? new HeldTextTable(db.Bulk, unit.UnitNo, keys.Of(db.UnitId).Texts) : null;

    private static async Task<TextReview> ShowAsync(EvidenceDb db, HeldText text, CancellationToken ct)
    {
        var source = await db.Sources.SingleAsync(row => row.SourceNo == text.SourceNo, ct);
        var import = await db.Imports.Where(row => row.SourceNo == text.SourceNo && row.Number == text.ImportNo).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(ct);
        return new TextReview(text.Id, source.Key, import, text.Time, text.Text, text.State, text.ItemId);
    }
}
