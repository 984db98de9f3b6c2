namespace Journey.Evidence.Figures;

/// <summary>The variants of a selection.</summary>
/// <param name="Distinct">How many there are.</param>
/// <param name="Single">How many one case walked.</param>
/// <param name="Covering">How many, most frequent first, hold .80 of the cases; null where long cases make that impossible.</param>
/// <param name="Most">The most frequent ones with their activities; no tie is cut.</param>
internal sealed record Walked(long Distinct, long Single, long? Covering, IReadOnlyList<(int[] Path, long N)> Most)
{
    /// <summary>How many of the counts, largest first, reach .80 of the cases.</summary>
    /// <param name="ordered">Counts, falling.</param>
    /// <param name="cases">All cases.</param>
    /// <param name="before">What larger counts hold already.</param>
    public static long? Cover(IEnumerable<long> ordered, long cases, long before = 0)
    {
        var taken = 0L;
        foreach (var count in ordered)
        {
            if (Covers(before, cases))
            {
                return taken;
            }

            before += count;
            taken++;
        }

        return Covers(before, cases) ? taken : null;
    }

    public static bool Covers(long held, long cases) => 5 * held >= 4 * cases;
}
