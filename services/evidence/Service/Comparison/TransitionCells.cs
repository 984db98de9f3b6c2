namespace Journey.Evidence.Comparison;

/// <summary>
/// Transitions of two groups in cells that are large enough to be compared (DOMAIN d2): of more than 40 the 39 largest stay, and of those the
/// ones that expect fewer than 10 in a group go into one cell of the rest, as do the next smallest until the rest expects 10 as well.
/// </summary>
internal sealed class TransitionCells
{
    public const int Most = 40;
    public const int Least = 10;

    private readonly Dictionary<(int From, int To), int> _cells = [];
    private readonly int _rest;

    private TransitionCells(IReadOnlyList<TransitionCount> kept, IReadOnlyList<TransitionCount> rest)
    {
        foreach (var transition in kept)
        {
            _cells[transition.Edge] = _cells.Count;
        }

        Kept = kept;
        _rest = kept.Count;
        (Count, Merged) = (kept.Count + (rest.Count > 0 ? 1 : 0), rest.Count);
        First = [.. kept.Select(t => t.First), .. rest.Count > 0 ? [rest.Sum(t => t.First)] : Array.Empty<long>()];
        Second = [.. kept.Select(t => t.Second), .. rest.Count > 0 ? [rest.Sum(t => t.Second)] : Array.Empty<long>()];
    }

    /// <summary>How many cells there are.</summary>
    public int Count { get; }

    /// <summary>What has a cell of its own, in the order of the cells.</summary>
    public IReadOnlyList<TransitionCount> Kept { get; }

    /// <summary>How many transitions went into the cell of the rest.</summary>
    public int Merged { get; }

    /// <summary>Counts of the first group by cell; the rest is the last.</summary>
    public long[] First { get; }

    public long[] Second { get; }

    /// <param name="transitions">Every transition of either group, in any order.</param>
    public static TransitionCells Of(IEnumerable<TransitionCount> transitions)
    {
        var ordered = transitions.Where(t => t.Total > 0).OrderByDescending(t => t.Total)
            .ThenBy(t => t.FromName, StringComparer.Ordinal).ThenBy(t => t.ToName, StringComparer.Ordinal).ToList();
        var (first, second) = (ordered.Sum(t => t.First), ordered.Sum(t => t.Second));
        bool Enough(long total) => (Int128)Math.Min(first, second) * total >= (Int128)Least * (first + second);
        var kept = ordered.Take(ordered.Count > Most ? Most - 1 : Most).TakeWhile(t => Enough(t.Total)).ToList();
        var rest = ordered.Skip(kept.Count).ToList();
        while (rest.Count > 0 && kept.Count > 0 && !Enough(rest.Sum(t => t.Total)))
        {
            rest.Insert(0, kept[^1]);
            kept.RemoveAt(kept.Count - 1);
        }

        return new TransitionCells(kept, rest);
    }

    /// <summary>Cell of a transition; what no group was counted with is the rest's.</summary>
    public int Of(int from, int to) => _cells.GetValueOrDefault((from, to), _rest);
}
