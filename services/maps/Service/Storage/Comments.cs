using Journey.Maps.Maps;
using Journey.Platform.Errors;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>What people say about a map.</summary>
internal sealed class Comments(UnitOfWork<MapsDb> work, TimeProvider time)
{
    private const int Longest = 4_000;

    public Task<Comment> AddAsync(Command command, Guid mapId, CommentDraft draft, CancellationToken ct) => work.WriteAsync(command, async (db, token) =>
    {
        var map = await db.NewestAsync(mapId, token);
        await CheckAsync(db, map, draft, token);
        var now = Now();
        var row = new CommentRow
        {
            Id = Guid.CreateVersion7(now),
            MapId = mapId,
            Element = draft.Element is "" or Labels.Map ? mapId.ToString() : Labels.Spell(draft.Element),
            Text = draft.Text,
            ReplyTo = Labels.Spell(draft.ReplyTo),
            Author = command.Caller.Name,
            At = now,
            Version = map.Version,
        };
        db.Comments.Add(row);
        return Of(row);
    }, ct);

    public Task<Page<Comment>> ListAsync(Guid unit, Guid mapId, CommentQuery query, int limit, Guid? below, CancellationToken ct) =>
        work.ReadAsync(unit, async (db, token) =>
        {
            await db.NewestNumberAsync(mapId, token);
            var element = Labels.Spell(query.Element);
            // Ids rise with time, and sort as they rise in both stores.
            var rows = await db.Comments.AsNoTracking()
                .Where(c => c.MapId == mapId && (below == null || c.Id < below) && (element == "" || c.Element == element) && (!query.OpenOnly || c.ResolvedAt == null))
                .OrderByDescending(c => c.Id).Take(limit + 1).ToListAsync(token);
            var page = rows.Take(limit).Select(Of).ToList();
            return new Page<Comment>(page, rows.Count > limit ? Cursor.Write($"{page[^1].Id}") : "");
        }, ct);

    public Task<Comment> ResolveAsync(Command command, Guid mapId, string id, CancellationToken ct) => work.WriteAsync(command, async (db, token) =>
    {
        await db.NewestNumberAsync(mapId, token);
        var row = Guid.TryParseExact(id, "D", out var own) ? await db.Comments.SingleOrDefaultAsync(c => c.MapId == mapId && c.Id == own, token) : null;
        if (row is null)
        {
            throw new CommentNotFound();
        }

        if (row.ResolvedAt is null)
        {
            (row.ResolvedAt, row.ResolvedBy) = (Now(), command.Caller.Name);
        }

        return Of(row);
    }, ct);

    private static async Task CheckAsync(MapsDb db, MapVersion map, CommentDraft draft, CancellationToken ct)
    {
        var violations = new Violations();
        var found = new Findings(violations);
        found.Text(draft.Text, "text", Longest);
        var element = Labels.Spell(draft.Element);
        found.Require(
            element.Length == 0 || element == Labels.Map || Element.Of(map.Document, map.MapId.ToString()).Any(e => e.Id == element)
                || map.Document.Claims.Any(claim => claim.Id == element),
            "element", $"There is no element '{draft.Element}' on the map.");
        found.Require(
            draft.ReplyTo.Length == 0
                || (Guid.TryParseExact(draft.ReplyTo, "D", out var first) && await db.Comments.AnyAsync(c => c.MapId == map.MapId && c.Id == first, ct)),
            "replyTo", $"There is no comment '{draft.ReplyTo}' on the map.");
        violations.ThrowIfAny();
    }

    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    private static Comment Of(CommentRow row) => new(
        row.Id, row.MapId, row.Element, row.Text, row.ReplyTo, row.Author, row.At, row.Version, row.ResolvedAt, row.ResolvedBy);
}
