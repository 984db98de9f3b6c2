using Journey.Evidence.Aggregates;
using Journey.Evidence.Logs;
using Journey.Evidence.Storage;
using Microsoft.Data.Sqlite;

namespace Journey.Evidence.Figures;

/// <summary>What a log keeps of a selection.</summary>
internal sealed class KeptCounts(SqliteConnection connection, LogScope log, Selection selection, bool segmented) : ICounted
{
    public Sums Sums { get; } = FigureTables.Read(connection, log.Scope, selection);

    public long OpenCases => log.Rule.Window is { } window && log.Newest is { } newest
        ? FigureTables.Unended(connection, log.Scope, selection, newest.ToUnixTimeMilliseconds() - window)
        : Sums.N(Tally.Unended);

    public Func<int, IEnumerable<byte[]>> Pages(Tally kind, int a, int b) => FigureTables.Pages(connection, log.Scope, selection, kind, a, b);

    public Walked Walked(int top)
    {
        var tables = new VariantTables(connection, log.Scope);
        var (distinct, most) = tables.Most(selection, segmented, Sums, top);
        var paths = tables.Paths([.. most.Select(variant => variant.Chain)]);
        var (single, covering) = selection.AllDays ? OfSizes(tables) : OfSums();
        return new Walked(distinct, single, covering, most.ConvertAll(variant => (paths[variant.Chain], variant.N)));
    }

    private (long Single, long? Covering) OfSums()
    {
        var counts = Sums.Variants.Values.Where(n => n > 0).OrderDescending().ToList();
        return (counts.LongCount(n => n == 1), Figures.Walked.Cover(counts, Sums.N(Tally.Cases)));
    }

    // Whole classes are counted; only the one in which .80 is reached is opened.
    private (long Single, long? Covering) OfSizes(VariantTables tables)
    {
        if (VariantTables.Part(selection, segmented) is not { } part)
        {
            return (0, Figures.Walked.Cover([], Sums.N(Tally.Cases)));
        }

        var sizes = tables.Sizes(part);
        var cases = Sums.N(Tally.Cases);
        var (held, taken) = (0L, 0L);
        foreach (var (size, variants, total) in sizes.OrderByDescending(size => size.Size))
        {
            if (Figures.Walked.Covers(held + total, cases))
            {
                return (Single(sizes), taken + Figures.Walked.Cover(tables.Counts(part, size), cases, held));
            }

            (held, taken) = (held + total, taken + variants);
        }

        return (Single(sizes), Figures.Walked.Cover([], cases, held) is null ? null : taken);
    }

    private static long Single(List<(int Size, long Variants, long Cases)> sizes) => sizes.Where(size => size.Size == 1).Sum(size => size.Variants);
}
