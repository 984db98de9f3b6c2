using Journey.Evidence.Figures;
using Journey.Evidence.Logs;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;

namespace Journey.Evidence.Comparison;

/// <summary>
/// The ways of a segment's cases, from the variants that the log keeps: all of them, or 5,000 taken at equal distances in the order of their
/// keyed hash. They come in the order of their activities' names, whatever the store numbers them by.
/// </summary>
internal sealed class SampledWays(BulkStore store, LogScope log, Vocabulary words)
{
    public const int Most = 5_000;

    private readonly Dictionary<int, int> _ranks = words.Texts(WordKind.Activity).OrderBy(pair => pair.Value, StringComparer.Ordinal)
        .Select((pair, rank) => (pair.Key, rank)).ToDictionary(pair => pair.Key, pair => pair.rank);

    /// <param name="segment">Word of the segment.</param>
    /// <param name="cells">Into which transitions are counted.</param>
    /// <returns>Cells of each case, with how often it has them.</returns>
    public List<(int Cell, int Count)[]> Of(int segment, TransitionCells cells)
    {
        var tables = new VariantTables(store, log.Scope);
        if (VariantTables.Part(new Selection(segment, null, null), words.Has(WordKind.Segment)) is not { } part)
        {
            return [];
        }

        var taken = Take(tables.All(part));
        var paths = tables.Some([.. taken.Keys]);
        var ways = taken.Select(pair => (Path: paths[pair.Key], N: pair.Value)).ToList();
        ways.Sort((left, right) => Compare(left.Path, right.Path));
        return [.. ways.SelectMany(way => Enumerable.Repeat(Count(way.Path, cells), way.N))];
    }

    private static Dictionary<ulong, int> Take(List<(ulong Chain, long N)> variants)
    {
        var cases = variants.Sum(variant => variant.N);
        var taken = new Dictionary<ulong, int>();
        var (before, next) = (0L, 0);
        foreach (var (chain, n) in variants.OrderBy(variant => variant.Chain))
        {
            before += n;
            var own = 0;
            for (; next < Math.Min(cases, Most) && At(next, cases) < before; next++)
            {
                own++;
            }

            if (own > 0)
            {
                taken.Add(chain, own);
            }
        }

        return taken;
    }

    private static long At(int place, long cases) => cases <= Most ? place : (long)((Int128)place * cases / Most);

    private static (int Cell, int Count)[] Count(int[] path, TransitionCells cells) =>
        [.. path.Zip(path.Skip(1), cells.Of).CountBy(cell => cell).OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))];

    private int Compare(int[] left, int[] right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (_ranks[left[i]].CompareTo(_ranks[right[i]]) is not 0 and var difference)
            {
                return difference;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
