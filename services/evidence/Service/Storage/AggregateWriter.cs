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

    public void Begin(CaseTables tables)
    {
        _segmented = _segmentedBefore;
        if (!_segmented && WordTable.Any(tables.Store, tables.Scope, WordKind.Segment))
        {
            Part(tables);
        }
    }

    public void Committed() => _segmentedBefore = _segmented;

    public void Word(CaseTables tables, Word word)
    {
        tables.Shapes.Word(word);
        if (word.Kind == WordKind.Segment && !_segmented)
        {
            Part(tables);
        }
    }

    /// <summary>Answers what became of the sums.</summary>
    public ScopeChange Save(CaseTables tables, Deltas deltas, long batch)
    {
        SaveVariants(tables, deltas);
        Expect(tables, deltas);
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

        tables.Tallies.End();
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

    private void Part(CaseTables tables)
    {
        _segmented = true;
        tables.Shapes.PartSegments();
    }

    private void Expect(CaseTables tables, Deltas deltas)
    {
        if (tables.Store.FetchesAhead)
        {
            var unknown = deltas.Tallies.Keys.Where(key => !_tallies.ContainsKey(key)).ToList();
            foreach (var (key, state) in tables.Tallies.Fetch(unknown))
            {
                _tallies.Add(key, state);
            }

            unknown.ForEach(key => _tallies.TryAdd(key, new TallyState()));
        }
    }

    private void SaveVariants(CaseTables tables, Deltas deltas)
    {
        var changes = new List<VariantChange>();
        foreach (var of in deltas.Variants.GroupBy(pair => pair.Key.Chain))
        {
            if (of.Any(pair => pair.Value > 0) && _chains.Add(of.Key))
            {
                tables.Shapes.Path(of.Key, deltas.Steps(of.Key, _steps), _steps.Span);
            }

            changes.Add(new VariantChange(ShapeTable.AllSegments, of.Key, of.Sum(pair => pair.Value)));
            changes.AddRange(of.Where(_ => _segmented).Select(pair => new VariantChange(pair.Key.Segment, pair.Key.Chain, pair.Value)));
        }

        foreach (var (change, after) in tables.Shapes.Variants(changes.FindAll(change => change.Change != 0)))
        {
            Count(change.Segment, after - change.Change, -1, deltas);
            Count(change.Segment, after, 1, deltas);
        }
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
