using Journey.Evidence.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Claims;

/// <summary>Reads what can be cited: sources and items added by hand are one kind of thing.</summary>
internal static class ItemBook
{
    /// <summary>As they stood at an instant: sources at the end of their last import before it, what was withdrawn later still counting.</summary>
    public static async Task<Dictionary<Guid, Citable>> AtAsync(EvidenceDb db, IReadOnlyList<Guid> ids, DateTimeOffset asOf, CancellationToken ct)
    {
        var found = await FindAsync(db, ids, ct);
        foreach (var source in found.Values.Where(item => item.SourceKey.Length > 0).ToList())
        {
            var state = await db.ItemStates.Where(row => row.ItemId == source.ItemId && row.At <= asOf).OrderByDescending(row => row.At).FirstOrDefaultAsync(ct);
            found[source.ItemId] = source.With(state);
        }

        return found.ToDictionary(pair => pair.Key, pair => pair.Value with { WithdrawnAt = pair.Value.WithdrawnAt <= asOf ? pair.Value.WithdrawnAt : null });
    }

    /// <summary>As they stand; a source with what it holds, also in the middle of an import.</summary>
    public static async Task<Dictionary<Guid, Citable>> FindAsync(EvidenceDb db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var items = await db.Items.Where(row => ids.Contains(row.Id)).ToListAsync(ct);
        var sources = await db.Sources.Where(row => ids.Contains(row.ItemId)).ToListAsync(ct);
        return (await WithWithdrawalsAsync(db, [.. items.Select(Citable.Of), .. sources.Select(Citable.Of)], ct)).ToDictionary(item => item.ItemId);
    }

    public static async Task<Citable> OneAsync(EvidenceDb db, Guid id, CancellationToken ct) =>
        (await FindAsync(db, [id], ct)).GetValueOrDefault(id) ?? throw new ItemNotFound();

    /// <summary>The newest below an id, sources and items together.</summary>
    public static async Task<IReadOnlyList<Citable>> NewestAsync(EvidenceDb db, Guid? below, int limit, CancellationToken ct)
    {
        var items = await db.Items.Where(row => below == null || row.Id < below).OrderByDescending(row => row.Id).Take(limit).ToListAsync(ct);
        var sources = await db.Sources.Where(row => below == null || row.ItemId < below).OrderByDescending(row => row.ItemId).Take(limit).ToListAsync(ct);
        // Texts of ids have the order of the ids in both stores.
        var newest = items.Select(Citable.Of).Concat(sources.Select(Citable.Of)).OrderByDescending(item => item.ItemId.ToString("N"), StringComparer.Ordinal).Take(limit);
        return await WithWithdrawalsAsync(db, [.. newest], ct);
    }

    private static async Task<IReadOnlyList<Citable>> WithWithdrawalsAsync(EvidenceDb db, IReadOnlyList<Citable> items, CancellationToken ct)
    {
        var ids = items.Select(item => item.ItemId).ToList();
        var withdrawn = await db.Withdrawals.Where(row => ids.Contains(row.ItemId)).ToDictionaryAsync(row => row.ItemId, row => row.At, ct);
        return [.. items.Select(item => withdrawn.TryGetValue(item.ItemId, out var at) ? item with { WithdrawnAt = at } : item)];
    }
}
