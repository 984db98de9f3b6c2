using Journey.Maps.Contracts.Events;
using Journey.Maps.Maps;
using Journey.Messaging;
using Journey.Platform.Errors;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>The unit's dictionary of channels and touchpoints.</summary>
internal sealed class Terms(UnitOfWork<MapsDb> work, TimeProvider time)
{
    private const int MostMaps = 50;

    public Task<Page<Term>> ListAsync(Guid unit, TermKind kind, int limit, Guid? below, CancellationToken ct) => work.ReadAsync(unit, async (db, token) =>
    {
        var rows = await db.Terms.AsNoTracking().Where(term => term.Kind == kind && term.MergedInto == "" && (below == null || term.Id < below))
            .OrderByDescending(term => term.Id).Take(limit + 1).ToListAsync(token);
        var page = rows.Take(limit).ToList();
        return new Page<Term>(await db.DescribeAsync(kind, page, token), rows.Count > limit ? Cursor.Write($"{page[^1].Id}") : "");
    }, ct);

    public Task<TermDetail> GetAsync(Guid unit, TermKind kind, string key, CancellationToken ct) => work.ReadAsync(unit, async (db, token) =>
    {
        var row = await db.LiveAsync(kind, key, token);
        return new TermDetail(await db.DescribeAsync(row, token), await MapsAsync(db, kind, row.Key, token));
    }, ct);

    /// <summary>Adds a term; adding the same again changes nothing.</summary>
    public Task<TermWritten> AddAsync(Command command, TermKind kind, TermDraft draft, CancellationToken ct)
    {
        TermRules.Check(draft);
        return work.WriteAsync(command, async (db, token) =>
        {
            if (await db.FindTermAsync(kind, draft.Key, token) is { } known)
            {
                var term = await db.DescribeAsync(known.MergedInto.Length == 0 ? known : await db.LiveAsync(kind, known.Key, token), token);
                return term.Key == draft.Key && term.Name == draft.Name ? new TermWritten(term, New: false) : throw new TermDiffers(term);
            }

            var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
            db.Terms.Add(new TermRow { Kind = kind, Key = draft.Key, Id = Guid.CreateVersion7(now), Name = draft.Name, AddedAt = now, AddedBy = command.Caller.Name });
            return new TermWritten(new Term(draft.Key, draft.Name, [], 0, now, command.Caller.Name), New: true);
        }, ct);
    }

    /// <summary>Gives a term another name. What maps call it stays: that is theirs.</summary>
    public Task<Term> RenameAsync(Command command, TermKind kind, string key, string name, CancellationToken ct)
    {
        TermRules.CheckName(name);
        return work.WriteAsync(command, async (db, token) =>
        {
            var row = await db.LiveAsync(kind, key, token);
            row.Name = name;
            return await db.DescribeAsync(row, token);
        }, ct);
    }

    /// <summary>Makes one term of two: the key becomes another name of the one it is merged into.</summary>
    public Task<Term> MergeAsync(Command command, TermKind kind, string key, string into, CancellationToken ct)
    {
        TermRules.CheckInto(into);
        return work.WriteAsync(command, async (db, token) =>
        {
            // One merge at a time in a unit: two of them could close a circle together. It numbers them too.
            await db.Database.ExecuteSqlAsync(
                $"""insert into "dictionary" ("UnitId", "Revision") values ({db.UnitId}, 1) on conflict ("UnitId") do update set "Revision" = "dictionary"."Revision" + 1""", token);
            var from = await db.FindTermAsync(kind, key, token) ?? throw new TermNotFound(key);
            var target = await TargetAsync(db, kind, into, token);
            if (from.MergedInto == target.Key)
            {
                return await db.DescribeAsync(target, token);
            }

            Check(from, target);
            await TakeOverAsync(db, from, target, token);
            await db.SaveChangesAsync(token);
            await TellAsync(db, token);
            return await db.DescribeAsync(target, token);
        }, ct);
    }

    private static async Task<TermRow> TargetAsync(MapsDb db, TermKind kind, string into, CancellationToken ct)
    {
        var violations = new Violations();
        violations.Require(await db.FindTermAsync(kind, into, ct) is not null, "into", $"The dictionary of this unit does not hold '{into}'.");
        violations.ThrowIfAny();
        return await db.LiveAsync(kind, into, ct);
    }

    private static void Check(TermRow from, TermRow target)
    {
        if (from.MergedInto.Length > 0)
        {
            throw new TermMerged(from.Key, from.MergedInto);
        }

        var violations = new Violations();
        violations.Require(from.Key != target.Key, "into", "Nothing is merged into itself.");
        violations.ThrowIfAny();
    }

    private static async Task TakeOverAsync(MapsDb db, TermRow from, TermRow target, CancellationToken ct)
    {
        var (kind, old, key) = (from.Kind, from.Key, target.Key);
        var both = db.Uses.Where(use => use.Kind == kind && use.Key == old && db.Uses.Any(other => other.Kind == kind && other.Key == key && other.MapId == use.MapId));
        if (kind == TermKind.Touchpoint && await both.AnyAsync(ct))
        {
            throw new TermsOnOneMap(await ReferencesAsync(db, both.Select(use => use.MapId), ct));
        }

        await both.ExecuteDeleteAsync(ct);
        await db.Uses.Where(use => use.Kind == kind && use.Key == old).ExecuteUpdateAsync(set => set.SetProperty(use => use.Key, key), ct);
        await db.Terms.Where(term => term.Kind == kind && term.MergedInto == old).ExecuteUpdateAsync(set => set.SetProperty(term => term.MergedInto, key), ct);
        from.MergedInto = key;
    }

    private static async Task TellAsync(MapsDb db, CancellationToken ct)
    {
        var revision = await db.Database.SqlQuery<long>($"""select "Revision" as "Value" from "dictionary" where "UnitId" = {db.UnitId}""").SingleAsync(ct);
        var merged = await db.MergedAsync(ct);
        IReadOnlyList<MergedKey> Of(TermKind kind) => [.. merged.Where(row => row.Kind == kind).Select(row => new MergedKey(row.Key, row.MergedInto))];
        db.Emit(new TermsMerged(revision, Of(TermKind.Touchpoint), Of(TermKind.Channel)), $"{db.UnitId}", revision);
    }

    private static Task<IReadOnlyList<MapReference>> MapsAsync(MapsDb db, TermKind kind, string key, CancellationToken ct) =>
        ReferencesAsync(db, db.Uses.Where(use => use.Kind == kind && use.Key == key).Select(use => use.MapId), ct);

    private static async Task<IReadOnlyList<MapReference>> ReferencesAsync(MapsDb db, IQueryable<Guid> ids, CancellationToken ct) =>
        await db.Maps.Where(map => ids.Contains(map.Id)).OrderByDescending(map => map.UpdatedAt).ThenByDescending(map => map.Id).Take(MostMaps)
            .Select(map => new MapReference(map.Id, map.Title)).ToListAsync(ct);
}
