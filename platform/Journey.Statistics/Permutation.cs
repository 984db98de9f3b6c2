namespace Journey.Statistics;

/// <summary>
/// Whether two groups are further apart than chance puts them: their cases are dealt anew to groups of the same sizes, and it is counted how
/// often these are as far apart. Nothing is assumed but that any case could as well have been in the other group. All ways of dealing are
/// tried where there are no more of them than deals; else a seed deals, and the same seed and cases give the same answer for ever.
/// </summary>
/// <remarks>R. A. Fisher, The design of experiments (1935); the observed groups count as one of the deals after B. Phipson, G. K. Smyth,
/// Permutation p-values should never be zero, Statistical Applications in Genetics and Molecular Biology 9 (2010) 39.</remarks>
public static class Permutation
{
    /// <summary>How often cases are dealt, unless there are fewer ways: the least chance that can be found is .001.</summary>
    public const int Deals = 999;

    /// <summary>Begins the stream by which cases are dealt.</summary>
    public const ulong Seed = 20_260_101;

    private const int MostDeals = 1_000_000;

    // Equal sets of cases may add up in another order; a difference that small is none.
    private const double Equal = 1e-12;

    /// <param name="cases">Number of cases of both groups; they are known by their places, from 0.</param>
    /// <param name="first">How many of them, the first ones, are the first group; each group has a case or more.</param>
    /// <param name="apart">
    /// How far the cases at these places, in any order, are from all others; the same for a group and for the rest. For a difference: its
    /// absolute value.
    /// </param>
    /// <param name="deals">How often cases are dealt at most, up to a million.</param>
    /// <param name="seed">Begins the stream by which cases are dealt.</param>
    /// <exception cref="ArgumentOutOfRangeException">A group has no case, or no such number of deals.</exception>
    public static Dealt Of(int cases, int first, Func<ReadOnlySpan<int>, double> apart, int deals = Deals, ulong seed = Seed)
    {
        Refuse.Unless(first >= 1 && first < cases, first, nameof(first));
        Refuse.Unless(deals is >= 1 and <= MostDeals, deals, nameof(deals));
        int[] places = [.. Enumerable.Range(0, cases)];
        var own = apart(places.AsSpan(0, first));
        // Distance is the same both ways, so the smaller group is dealt.
        var size = Math.Min(first, cases - first);
        var ways = Ways(cases, size, deals);
        var found = ways is null ? Some(places, size, apart, deals, seed) : All(cases, places.AsSpan(0, size), apart, ways.Value);
        Array.Sort(found);
        var asFar = found.Count(other => other >= own - (Equal * Math.Max(1, Math.Abs(own))));
        var p = ways is null ? (1.0 + asFar) / (deals + 1) : (double)asFar / found.Length;
        return new Dealt(own, p, found[(int)Math.Ceiling(.99 * found.Length) - 1], found.Length, ways is not null);
    }

    // The number of ways to deal so many of all, null where there are more than the most.
    private static int? Ways(int cases, int size, int most)
    {
        var ways = 1L;
        for (var dealt = 1; dealt <= size && ways <= most; dealt++)
        {
            ways = ways * (cases - size + dealt) / dealt;
        }

        return ways <= most ? (int)ways : null;
    }

    private static double[] Some(int[] places, int size, Func<ReadOnlySpan<int>, double> apart, int deals, ulong seed)
    {
        var stream = new SplitMix(seed);
        var found = new double[deals];
        for (var deal = 0; deal < deals; deal++)
        {
            for (var i = 0; i < size; i++)
            {
                var with = i + stream.Below(places.Length - i);
                (places[i], places[with]) = (places[with], places[i]);
            }

            found[deal] = apart(places.AsSpan(0, size));
        }

        return found;
    }

    // From the first places on, each way after the one before it in the order of their places.
    private static double[] All(int cases, Span<int> group, Func<ReadOnlySpan<int>, double> apart, int ways)
    {
        var found = new double[ways];
        for (var way = 0; way < ways; way++)
        {
            found[way] = apart(group);
            var last = group.Length - 1;
            while (last >= 0 && group[last] == cases - group.Length + last)
            {
                last--;
            }

            for (var i = Math.Max(last, 0); last >= 0 && i < group.Length; i++)
            {
                group[i] = i == last ? group[i] + 1 : group[i - 1] + 1;
            }
        }

        return found;
    }
}
