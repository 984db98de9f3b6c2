namespace Journey.Evidence.Drift;

/// <summary>
/// What the cases of one window add up to, and a sample of them: the 5,000 with the lowest hashes, so that memory is bounded and the same
/// cases give the same sample.
/// </summary>
internal sealed class WindowSums
{
    public const int MostSampled = 5_000;

    private readonly Dictionary<(int, int), long>[] _counts = [[], [], []];
    private readonly long[] _cases = new long[3];
    private readonly long[] _squares = new long[3];
    // The highest hash first: it goes when a lower one comes.
    private readonly PriorityQueue<(ulong Hash, CaseTraits Traits), ulong> _sample = new(Comparer<ulong>.Create((left, right) => right.CompareTo(left)));

    public long Cases { get; private set; }

    /// <summary>Cases with so many events that they were left out.</summary>
    public long LongCases { get; set; }

    /// <summary>Cases of other segments that start in the window.</summary>
    public long OtherCases { get; set; }

    public IReadOnlyDictionary<(int, int), long> Counts(DriftDimension dimension) => _counts[(int)dimension - 1];

    /// <summary>Cases that show something in the dimension.</summary>
    public long Showing(DriftDimension dimension) => _cases[(int)dimension - 1];

    /// <summary>
    /// How many independent things tell as much as the counts do, where all that a case shows hangs together: as many as cases where each shows
    /// equally much, fewer where few show most (L. Kish, Survey sampling, 1965).
    /// </summary>
    public long Effective(DriftDimension dimension)
    {
        var sum = (Int128)Counts(dimension).Values.Sum();
        return sum == 0 ? 0 : Math.Max(1, (long)(sum * sum / _squares[(int)dimension - 1]));
    }

    /// <param name="hash">The same for the same case, and spread evenly.</param>
    /// <param name="traits">Of the case.</param>
    public void Add(ulong hash, CaseTraits traits)
    {
        Cases++;
        foreach (var dimension in Enum.GetValues<DriftDimension>())
        {
            var (shown, counts) = (traits.Of(dimension), _counts[(int)dimension - 1]);
            var all = shown.Values.Sum();
            _cases[(int)dimension - 1] += all > 0 ? 1 : 0;
            _squares[(int)dimension - 1] += (long)all * all;
            foreach (var (value, n) in shown)
            {
                counts[value] = counts.GetValueOrDefault(value) + n;
            }
        }

        if (_sample.Count < MostSampled)
        {
            _sample.Enqueue((hash, traits), hash);
        }
        else
        {
            _sample.EnqueueDequeue((hash, traits), hash);
        }
    }

    /// <summary>The sampled cases that show something in the dimension, in the order of their hashes.</summary>
    public IEnumerable<CaseTraits> Sample(DriftDimension dimension) =>
        _sample.UnorderedItems.Select(item => item.Element).OrderBy(element => element.Hash).Select(element => element.Traits).Where(traits => traits.Of(dimension).Count > 0);
}
