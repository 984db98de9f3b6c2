using Journey.Evidence.Aggregates;
using Journey.Evidence.Logs;
using Journey.Evidence.Storage;

namespace Journey.Evidence.Figures;

/// <summary>What a log keeps of a selection. What is opened of it is remembered, so it is read in a transaction that only reads: what it sees was committed.</summary>
internal sealed class KeptCounts(BulkStore store, LogScope log, Selection selection, bool segmented, OpenedRanges opened) : ICounted
{
    public Sums Sums { get; } = FigureTables.Read(store, log.Scope, selection, values: true);

    public long OpenCases => log.Rule.Window is { } window && log.Newest is { } newest
        ? FigureTables.Unended(store, log.Scope, selection, newest.ToUnixTimeMilliseconds() - window)
        : Sums.N(Tally.Unended);

    public ValuePages? Pages(Tally kind, int a, int b)
    {
        // Values of chosen days are read with their cells.
        if (!selection.AllDays)
        {
            return null;
        }

        var key = new ValuesKey(log.Scope, selection.Segment, kind, a, b, Sums.Of(kind, a, b).Deals);
        return new ValuePages(key, bucket => FigureTables.Pages(store, key, bucket), opened);
    }

    public Walked Walked(int top)
    {
        var tables = new VariantTables(store, log.Scope);
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
