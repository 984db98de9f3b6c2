using Journey.Statistics;

namespace Journey.Evidence.Comparison;

/// <summary>
/// Whether two groups of cases are further apart than chance puts them: cases, not transitions, are dealt anew. The same cases in the same
/// order give the same answer for ever.
/// </summary>
internal static class ShuffledCases
{
    /// <param name="cells">Number of cells.</param>
    /// <param name="cases">Cells of each case with how often it has them; those of the first group come first.</param>
    /// <param name="first">How many belong to the first group, not none and not all.</param>
    /// <param name="distance">How far two counts by cell are apart, the same both ways; null for their Jensen-Shannon divergence.</param>
    public static Dealt Test(int cells, IReadOnlyList<(int Cell, int Count)[]> cases, int first, Func<long[], long[], double>? distance = null)
    {
        var total = new long[cells];
        for (var place = 0; place < cases.Count; place++)
        {
            Add(cases[place], total);
        }

        return Permutation.Of(cases.Count, first, Apart);

        double Apart(ReadOnlySpan<int> group)
        {
            var sum = new long[cells];
            foreach (var place in group)
            {
                Add(cases[place], sum);
            }

            long[] rest = [.. total.Zip(sum, (all, of) => all - of)];
            return distance is null ? JensenShannon.Of(sum, rest) : distance(sum, rest);
        }
    }

    private static void Add((int Cell, int Count)[] way, long[] sum)
    {
        foreach (var (cell, count) in way)
        {
            sum[cell] += count;
        }
    }
}
