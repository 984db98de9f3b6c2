using Journey.Maps.Maps;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Finds terms inside a unit of work.</summary>
internal static class TermReading
{
    /// <summary>The merges of the unit: few, and entered by their own index.</summary>
    public static async Task<Merges> MergesAsync(this MapsDb db, CancellationToken ct)
    {
        var rows = await MergedAsync(db, ct);
        return rows.Count == 0 ? Merges.None : new Merges(rows.ToDictionary(row => (row.Kind, row.Key), row => row.MergedInto));
    }

#pragma warning disable CA1309 // The comparison becomes "> ''", which the index answers; "<> ''" would read every term.
    public static Task<List<TermRow>> MergedAsync(this MapsDb db, CancellationToken ct) =>
        db.Terms.AsNoTracking().Where(term => string.Compare(term.MergedInto, "") > 0).OrderBy(term => term.Key).ToListAsync(ct);
#pragma warning restore CA1309

    /// <summary>The term that a key means: the one it was merged into, where it was.</summary>
    public static async Task<TermRow> LiveAsync(this MapsDb db, TermKind kind, string key, CancellationToken ct)
    {
        var row = await db.FindTermAsync(kind, key, ct) ?? throw new TermNotFound(key);
        return row.MergedInto.Length == 0 ? row : await db.Terms.SingleAsync(term => term.Kind == kind && term.Key == row.MergedInto, ct);
    }

    public static Task<TermRow?> FindTermAsync(this MapsDb db, TermKind kind, string key, CancellationToken ct) =>
        db.Terms.SingleOrDefaultAsync(term => term.Kind == kind && term.Key == key, ct);

    /// <summary>The rows with what was merged into them and how many maps use them.</summary>
    public static async Task<List<Term>> DescribeAsync(this MapsDb db, TermKind kind, IReadOnlyList<TermRow> rows, CancellationToken ct)
    {
        var keys = rows.Select(row => row.Key).ToList();
        var merged = (await db.Terms.AsNoTracking().Where(term => keys.Contains(term.MergedInto) && term.Kind == kind).ToListAsync(ct)).ToLookup(term => term.MergedInto);
        var maps = await db.Uses.Where(use => use.Kind == kind && keys.Contains(use.Key))
            .GroupBy(use => use.Key).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        return [.. rows.Select(row => new Term(
            row.Key, row.Name, [.. merged[row.Key].Select(old => old.Key).Order(StringComparer.Ordinal)], maps.GetValueOrDefault(row.Key), row.AddedAt, row.AddedBy))];
    }

    public static async Task<Term> DescribeAsync(this MapsDb db, TermRow row, CancellationToken ct) => (await db.DescribeAsync(row.Kind, [row], ct))[0];
}
