using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Figures;

/// <summary>Adds up a scan in memory. A variant keeps the path of the first case that walked it.</summary>
internal sealed class ScanLedger(CutRule rule) : ILedger, ICounted
{
    private readonly Dictionary<ulong, Variant> _variants = [];
    private readonly Bytes _paths = new(1 << 16);
    private readonly List<long> _ends = [];
    private List<CaseRecord> _case = [];
    private long _unended;

    public Sums Sums { get; } = new();

    public long OpenCases { get; private set; }

    /// <summary>Takes a case; what it contributes follows.</summary>
    public void Begin(CutCase cut)
    {
        _case = cut.Records;
        if (!rule.Closes || cut.Closed || cut.Start is not { } start)
        {
            return;
        }

        if (rule.Window is { } window)
        {
            _ends.Add(start + window);
        }
        else
        {
            _unended++;
        }
    }

    /// <summary>Judges which cases are open.</summary>
    public void End(long asOf) => OpenCases = _unended + _ends.LongCount(end => end > asOf);

    public void Add(Cell cell, Tally kind, int a, int b, int count, long value = 0)
    {
        var sum = Sums.Of(kind, a, b);
        if (TallyKey.KeepsValues(kind))
        {
            sum.Add(value);
        }
        else
        {
            sum.Count(count);
        }
    }

    void ILedger.Variant(Cell cell, ulong chain, int count)
    {
        if (!_variants.TryGetValue(chain, out var variant))
        {
            variant = new Variant(0, _paths.Length, Write());
        }

        _variants[chain] = variant with { N = variant.N + count };
    }

    public void Path(ulong chain, ulong parent, int activity)
    {
        // The case itself is at hand.
    }

    public ValuePages? Pages(Tally kind, int a, int b) => null;

    public Walked Walked(int top)
    {
        var ordered = _variants.Values.OrderByDescending(variant => variant.N).ToList();
        var least = ordered.Count > top ? ordered[top - 1].N : 1;
        return new Walked(
            ordered.Count, ordered.LongCount(variant => variant.N == 1), Figures.Walked.Cover(ordered.Select(variant => variant.N), Sums.N(Tally.Cases)),
            [.. ordered.TakeWhile(variant => variant.N >= least).Select(variant => (Read(variant), variant.N))]);
    }

    private int Write()
    {
        var steps = 0;
        foreach (var record in _case)
        {
            if (record.IsEvent)
            {
                _paths.Number((ulong)record.Activity);
                steps++;
            }
        }

        return steps;
    }

    private int[] Read(Variant variant)
    {
        var path = new int[variant.Steps];
        var at = variant.At;
        for (var i = 0; i < path.Length; i++)
        {
            path[i] = (int)Bytes.Number(_paths.Span, ref at);
        }

        return path;
    }

    private readonly record struct Variant(long N, int At, int Steps);
}
