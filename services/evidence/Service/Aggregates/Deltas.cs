using Journey.Evidence.Reading;

namespace Journey.Evidence.Aggregates;

/// <summary>What a batch changes: by segment over all days, by cell, and the variants. Taking back is adding with a negative count.</summary>
internal sealed class Deltas : ILedger
{
    private readonly Dictionary<ulong, (ulong Parent, int Activity)> _paths = [];
    private readonly List<int> _back = [];

    public Dictionary<TallyKey, TallyDelta> Tallies { get; } = [];

    public Dictionary<Cell, CellDelta> Cells { get; } = [];

    public Dictionary<(int Segment, ulong Chain), long> Variants { get; } = [];

    public void Add(Cell cell, Tally kind, int a, int b, int count, long value = 0)
    {
        var key = new TallyKey(cell.Segment, kind, a, b);
        var delta = Of(key);
        delta.N += count;
        if (key.HasValues)
        {
            delta.Total += value * count;
            delta.Values.Number(((ulong)value << 1) | (count < 0 ? 1UL : 0UL));
            delta.Count++;
        }

        Note(cell, kind, a, b, count, value);
    }

    public TallyDelta Of(TallyKey key)
    {
        if (!Tallies.TryGetValue(key, out var delta))
        {
            Tallies.Add(key, delta = new TallyDelta());
        }

        return delta;
    }

    /// <summary>Makes room for another batch. The room itself stays: for a long batch it is large.</summary>
    public void Clear()
    {
        Tallies.Clear();
        Cells.Clear();
        Variants.Clear();
        _paths.Clear();
    }

    public void Path(ulong chain, ulong parent, int activity) => _paths.TryAdd(chain, (parent, activity));

    /// <summary>Writes the activities by which the batch came to a chain; answers the chain it set out from, 0 for none.</summary>
    public ulong Steps(ulong chain, Bytes steps)
    {
        _back.Clear();
        while (_paths.TryGetValue(chain, out var step))
        {
            _back.Add(step.Activity);
            chain = step.Parent;
        }

        steps.Clear();
        for (var i = _back.Count - 1; i >= 0; i--)
        {
            steps.Number((ulong)_back[i]);
        }

        return chain;
    }

    public void Variant(Cell cell, ulong chain, int count)
    {
        var key = (cell.Segment, chain);
        Variants[key] = Variants.GetValueOrDefault(key) + count;
        Note(cell, Tally.Variant, 0, 0, count, (long)chain);
    }

    private void Note(Cell cell, Tally kind, int a, int b, int count, long value)
    {
        if (!Cells.TryGetValue(cell, out var delta))
        {
            Cells.Add(cell, delta = new CellDelta());
        }

        delta.Add(kind, a, b, count, value);
    }
}
