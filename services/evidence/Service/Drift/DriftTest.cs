using Journey.Evidence.Comparison;
using Journey.Statistics;

namespace Journey.Evidence.Drift;

/// <summary>Holds one dimension of two windows against each other, by the rule of DOMAIN d2.</summary>
internal static class DriftTest
{
    public const int MostNew = 20;

    /// <param name="dimension">To compare.</param>
    /// <param name="baseline">Of the baseline window.</param>
    /// <param name="latest">Of the latest window.</param>
    /// <param name="name">Text of a word.</param>
    public static DimensionDrift Of(DriftDimension dimension, WindowSums baseline, WindowSums latest, Func<int, string> name)
    {
        var counts = Counts(baseline.Counts(dimension), latest.Counts(dimension), name);
        var told = new DimensionDrift
        {
            Dimension = dimension,
            Status = DriftStatus.NotEnoughData,
            BaselineN = counts.Sum(count => count.First),
            LatestN = counts.Sum(count => count.Second),
            BaselineCases = baseline.Showing(dimension),
            LatestCases = latest.Showing(dimension),
            BaselineEffective = baseline.Effective(dimension),
            LatestEffective = latest.Effective(dimension),
        };
        var cells = TransitionCells.Of(counts);
        if (told.BaselineN > 0 && told.LatestN > 0 && counts.Count < 2)
        {
            return told with { Status = DriftStatus.NothingToCompare };
        }

        return told.BaselineN == 0 || told.LatestN == 0 || cells.Count < 2
            ? told with { Needed = Needed(counts) }
            : Judge(Shuffle(told, cells, baseline, latest) with { PsiKnown = Known(counts), Rows = Rows(cells), New = New(counts) }, cells);
    }

    private static DimensionDrift Judge(DimensionDrift told, TransitionCells cells)
    {
        var psi = StabilityIndex.Of(cells.First, cells.Second);
        var unmoved = StabilityIndex.Unmoved(cells.Count, told.BaselineEffective, told.LatestEffective);
        var holds = BoundHolds(told, cells);
        var beyond = told.P < DimensionDrift.LeastChance || (holds && psi > unmoved);
        return told with
        {
            Status = DriftStatus.Told,
            Psi = psi,
            Unmoved = unmoved,
            BoundHolds = holds,
            BeyondChance = beyond,
            Cells = cells.Count,
            Merged = cells.Merged,
            Materiality = !beyond || psi < DimensionDrift.Minor ? Materiality.None : psi < DimensionDrift.Material ? Materiality.Minor : Materiality.Material,
        };
    }

    // The bound is one of large counts: what is independent must fill each cell as well.
    private static bool BoundHolds(DimensionDrift told, TransitionCells cells)
    {
        var least = Math.Min(told.BaselineEffective, told.LatestEffective);
        var all = told.BaselineN + told.LatestN;
        return cells.First.Zip(cells.Second, (first, second) => first + second).All(total => (Int128)least * total >= (Int128)TransitionCells.Least * all);
    }

    private static DimensionDrift Shuffle(DimensionDrift told, TransitionCells cells, WindowSums baseline, WindowSums latest)
    {
        (int Cell, int Count)[] Way(CaseTraits traits) =>
            [.. traits.Of(told.Dimension).GroupBy(pair => cells.Of(pair.Key.Item1, pair.Key.Item2), pair => pair.Value).Select(group => (group.Key, group.Sum())).OrderBy(pair => pair.Key)];
        List<(int, int)[]> first = [.. baseline.Sample(told.Dimension).Select(Way)];
        List<(int, int)[]> second = [.. latest.Sample(told.Dimension).Select(Way)];
        var dealt = ShuffledCases.Test(cells.Count, [.. first, .. second], first.Count, (one, other) => StabilityIndex.Of(one, other));
        return told with { P = dealt.P, Shuffles = dealt.Deals, Seed = Permutation.Seed, BaselineTested = first.Count, LatestTested = second.Count };
    }

    private static List<TransitionCount> Counts(IReadOnlyDictionary<(int, int), long> baseline, IReadOnlyDictionary<(int, int), long> latest, Func<int, string> name) =>
    [
        .. baseline.Keys.Union(latest.Keys).Select(key => new TransitionCount(
            key, name(key.Item1), key.Item2 == 0 ? "" : name(key.Item2), baseline.GetValueOrDefault(key), latest.GetValueOrDefault(key))),
    ];

    // Two cells that expect ten: all but the most frequent value must come ten times.
    private static long Needed(List<TransitionCount> counts)
    {
        var (all, most) = (counts.Sum(count => count.Total), counts.Count == 0 ? 0 : counts.Max(count => count.Total));
        return all == most ? 2 * TransitionCells.Least : Math.Max(2 * TransitionCells.Least, ((TransitionCells.Least * all) + (all - most) - 1) / (all - most));
    }

    private static double Known(List<TransitionCount> counts)
    {
        var cells = TransitionCells.Of(counts.Where(count => count.First > 0));
        return cells.First.Sum() == 0 || cells.Second.Sum() == 0 ? 0 : StabilityIndex.Of(cells.First, cells.Second);
    }

    private static List<DriftRow> Rows(TransitionCells cells)
    {
        var (n1, n2) = (cells.First.Sum(), cells.Second.Sum());
        double Part(int cell)
        {
            var (p, q) = (Math.Max(StabilityIndex.Floor, (double)cells.First[cell] / n1), Math.Max(StabilityIndex.Floor, (double)cells.Second[cell] / n2));
            return (q - p) * Math.Log(q / p);
        }

        return
        [
            .. Enumerable.Range(0, cells.Count).Select(cell => cell < cells.Kept.Count
                ? new DriftRow(cells.Kept[cell].FromName, cells.Kept[cell].ToName, cells.First[cell], cells.Second[cell], Part(cell))
                : new DriftRow("", "", cells.First[cell], cells.Second[cell], Part(cell))),
        ];
    }

    private static List<DriftRow> New(List<TransitionCount> counts) =>
    [
        .. counts.Where(count => count is { First: 0, Second: > 0 })
            .OrderByDescending(count => count.Second).ThenBy(count => count.FromName, StringComparer.Ordinal).ThenBy(count => count.ToName, StringComparer.Ordinal)
            .Take(MostNew).Select(count => new DriftRow(count.FromName, count.ToName, 0, count.Second, 0)),
    ];
}
