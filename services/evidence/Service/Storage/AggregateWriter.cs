using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>Writes what a batch changes in the aggregates of a scope, and remembers those written lately.</summary>
internal sealed class AggregateWriter(bool hasSegments)
{
    private const int MostTallies = 4_000;
    private const int MostChains = 100_000;
    private readonly Dictionary<TallyKey, TallyState> _tallies = [];
    private readonly HashSet<ulong> _chains = [];
    private readonly Bytes _steps = new(256);
    private readonly Bytes _room = new(1024);
    private bool _segmented = hasSegments;
    private bool _segmentedBefore = hasSegments;

    public void Begin() => _segmented = _segmentedBefore;

    public void Committed() => _segmentedBefore = _segmented;

    public void Word(CaseTables tables, Word word)
    {
        tables.Shapes.Word(word);
        if (word.Kind == WordKind.Segment && !_segmented)
        {
            _segmented = true;
            tables.Shapes.PartSegments();
        }
    }

    /// <summary>Answers what became of the sums.</summary>
    public ScopeChange Save(CaseTables tables, Deltas deltas, long batch)
    {
        foreach (var of in deltas.Variants.GroupBy(pair => pair.Key.Chain))
        {
            if (of.Any(pair => pair.Value > 0) && _chains.Add(of.Key))
            {
                tables.Shapes.Path(of.Key, deltas.Steps(of.Key, _steps), _steps.Span);
            }

            Variant(tables, ShapeTable.AllSegments, of.Key, of.Sum(pair => pair.Value), deltas);
            foreach (var ((segment, chain), change) in of.Where(_ => _segmented))
            {
                Variant(tables, segment, chain, change, deltas);
            }
        }

        var (records, events, cases) = (0L, 0L, 0L);
        foreach (var (key, delta) in deltas.Tallies)
        {
            records += key.Kind == Tally.Records ? delta.N : 0;
            events += key.Kind == Tally.Activity ? delta.N : 0;
            cases += key.Kind == Tally.Cases ? delta.N : 0;
            if (delta.N != 0 || delta.Total != 0 || delta.Count > 0)
            {
                Add(tables, key, delta);
            }
        }

        foreach (var (cell, delta) in deltas.Cells)
        {
            if (delta.Write(_room) is { IsEmpty: false } body)
            {
                tables.Shapes.Cell(cell, batch, body);
            }
        }

        return new ScopeChange(records, events, cases);
    }

    public void Forget(bool all)
    {
        if (all || _tallies.Count > MostTallies)
        {
            _tallies.Clear();
        }

        if (all || _chains.Count > MostChains)
        {
            _chains.Clear();
        }
    }

    private static void Variant(CaseTables tables, int segment, ulong chain, long change, Deltas deltas)
    {
        if (change == 0)
        {
            return;
        }

        var after = tables.Shapes.Variant(segment, chain, change);
        Count(segment, after - change, -1, deltas);
        Count(segment, after, 1, deltas);
    }

    private static void Count(int segment, long cases, int sign, Deltas deltas)
    {
        if (cases == 0)
        {
            return;
        }

        deltas.Of(new TallyKey(segment, Tally.Variants, 0, 0)).N += sign;
        var sizes = deltas.Of(new TallyKey(segment, Tally.Sizes, Buckets.Of(cases), 0));
        sizes.N += sign;
        sizes.Total += sign * cases;
    }

    private void Add(CaseTables tables, TallyKey key, TallyDelta delta)
    {
        if (!_tallies.TryGetValue(key, out var state))
        {
            _tallies.Add(key, state = tables.Tallies.Find(key));
        }

        state.Apply(delta);
        tables.Tallies.Save(key, state);
    }
}
