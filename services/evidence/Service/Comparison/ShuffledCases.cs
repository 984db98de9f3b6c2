namespace Journey.Evidence.Comparison;

/// <summary>
/// Whether two groups of cases are further apart than chance puts them: cases, not transitions, are dealt anew to groups of the same sizes, and
/// it is counted how often these are as far apart. The same cases in the same order give the same answer for ever.
/// </summary>
/// <param name="cells">Number of cells.</param>
/// <param name="seed">Begins the stream by which cases are dealt.</param>
internal sealed class ShuffledCases(int cells, ulong seed)
{
    public const int Shuffles = 999;
    public const ulong Seed = 20_260_101;

    // Equal sets of cases may add up in another order; a difference that small is none.
    private const double Equal = 1e-12;

    private ulong _state = seed;

    /// <param name="cases">Cells of each case with how often it has them; those of the first group come first.</param>
    /// <param name="first">How many belong to the first group.</param>
    /// <returns>Chance of being as far apart, and how far apart chance alone puts 99 of 100.</returns>
    public (double P, double Chance) Test(IReadOnlyList<(int Cell, int Count)[]> cases, int first)
    {
        var total = Sum(cases, Enumerable.Range(0, cases.Count));
        // Distance is the same both ways, so the smaller group is dealt.
        var dealt = Math.Min(first, cases.Count - first);
        var own = Apart(Sum(cases, Enumerable.Range(0, first)), total);
        var order = Enumerable.Range(0, cases.Count).ToArray();
        var apart = new double[Shuffles];
        for (var shuffle = 0; shuffle < Shuffles; shuffle++)
        {
            for (var i = 0; i < dealt; i++)
            {
                var with = i + Below(cases.Count - i);
                (order[i], order[with]) = (order[with], order[i]);
            }

            apart[shuffle] = Apart(Sum(cases, order.Take(dealt)), total);
        }

        Array.Sort(apart);
        return ((1.0 + apart.Count(found => found >= own - Equal)) / (Shuffles + 1), apart[(int)Math.Ceiling(.99 * Shuffles) - 1]);
    }

    private long[] Sum(IReadOnlyList<(int Cell, int Count)[]> cases, IEnumerable<int> which)
    {
        var sum = new long[cells];
        foreach (var at in which)
        {
            foreach (var (cell, count) in cases[at])
            {
                sum[cell] += count;
            }
        }

        return sum;
    }

    private static double Apart(long[] group, long[] total) => JensenShannon.Of(group, [.. total.Zip(group, (all, of) => all - of)]);

    // SplitMix64; the upper half of the product is below the bound.
    private int Below(int bound)
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return (int)(((UInt128)z * (uint)bound) >> 64);
    }
}
