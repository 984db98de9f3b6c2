using Journey.Evidence.Reading;

namespace Journey.Evidence.Aggregates;

/// <summary>What a batch changes: by segment over all days, by cell, and the variants. Taking back is adding with a negative count.</summary>
internal sealed class Deltas : ILedger
{
    public Dictionary<TallyKey, TallyDelta> Tallies { get; } = [];

    public Dictionary<Cell, Bytes> Cells { get; } = [];

    public Dictionary<(int Segment, ulong Chain), long> Variants { get; } = [];

    /// <summary>Chains met: where each comes from and by which activity.</summary>
    public Dictionary<ulong, (ulong Parent, int Activity)> Paths { get; } = [];

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

    public void Path(ulong chain, ulong parent, int activity) => Paths.TryAdd(chain, (parent, activity));

    public void Variant(Cell cell, ulong chain, int count)
    {
        var key = (cell.Segment, chain);
        Variants[key] = Variants.GetValueOrDefault(key) + count;
        Note(cell, Tally.Variant, 0, 0, count, (long)chain);
    }

    private void Note(Cell cell, Tally kind, int a, int b, int count, long value)
    {
        if (!Cells.TryGetValue(cell, out var body))
        {
            Cells.Add(cell, body = new Bytes(256));
        }

        body.Add((byte)kind);
        body.Number((ulong)a);
        body.Number((ulong)b);
        body.Signed(count);
        body.Signed(value);
    }
}
