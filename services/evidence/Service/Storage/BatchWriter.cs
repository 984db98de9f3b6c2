using Journey.Evidence.Aggregates;
using Journey.Evidence.Identity;
using Journey.Evidence.Reading;
using Microsoft.Data.Sqlite;

namespace Journey.Evidence.Storage;

/// <summary>
/// Writes batches of one import: records, the cases they belong to and every aggregate, all in the transaction of the batch.
/// Remembers what it wrote, which holds because a source has one import at a time; a batch that failed empties the memory.
/// </summary>
internal sealed class BatchWriter(UnitKey key, SourceScope scope, int import, int dimensions, TimeZoneInfo zone, bool sourceIsEmpty, bool hasSegments, bool timeExpected)
{
    private const int MostCases = 250_000;
    private const int MostTallies = 20_000;
    private const int MostChains = 500_000;
    private readonly CaseWalk _walk = new(key.Chains, zone);
    private readonly Dictionary<UInt128, CaseState> _cases = [];
    private readonly Dictionary<TallyKey, TallyState> _tallies = [];
    private readonly HashSet<ulong> _chains = [];
    private readonly List<CaseState> _touched = [];
    private bool _allCasesKnown = sourceIsEmpty;
    private bool _open;
    private bool _segmented = hasSegments;
    private bool _segmentedBefore = hasSegments;
    private long _lastCase;

    /// <summary>Writes chunks until there is no more or the batch is long enough.</summary>
    public BatchCounts Write(SqliteConnection connection, long batch, Func<Chunk?> next)
    {
        Forget(all: _open);
        _open = true;
        _segmented = _segmentedBefore;
        using var tables = new BatchTables(connection, scope, import, key.Records);
        _lastCase = tables.Cases.LastNumber();
        var counts = new BatchCounts();
        var firstRecord = long.MaxValue;
        while (next() is { } chunk)
        {
            foreach (var word in chunk.Words)
            {
                tables.Shapes.Word(word);
                if (word.Kind == WordKind.Segment && !_segmented)
                {
                    _segmented = true;
                    tables.Shapes.PartSegments();
                }
            }

            for (var i = 0; i < chunk.Count; i++)
            {
                firstRecord = Math.Min(firstRecord, Record(tables, chunk, i, counts));
            }
        }

        var deltas = new Deltas();
        Cases(tables, firstRecord, deltas);
        Save(tables, deltas, batch, counts);
        return counts;
    }

    /// <summary>The batch is committed: what was remembered holds.</summary>
    public void Committed()
    {
        _open = false;
        _segmentedBefore = _segmented;
    }

    private long Record(BatchTables tables, Chunk chunk, int index, BatchCounts counts)
    {
        ref readonly var row = ref chunk.Rows[index];
        var id = row.Id;
        var state = Case(tables, row.HasCase ? row.Case : id);
        var slot = (long)(ulong)id;
        var number = tables.Records.TryInsert(row, chunk, index, state.Number, id, slot);
        if (number == 0)
        {
            if (tables.Records.Resolve(row, out slot) is not { } free)
            {
                counts.Duplicates++;
                return long.MaxValue;
            }

            state = Case(tables, row.HasCase ? row.Case : free);
            number = tables.Records.TryInsert(row, chunk, index, state.Number, free, slot);
        }

        if (state.Pending.Count == 0)
        {
            _touched.Add(state);
        }

        state.Pending.Add(new CaseRecord(
            row.Time == RecordRow.NoTime ? null : row.Time, number, row.Activity, row.Reason, row.Channel, row.Segment, Codes.Of(chunk, index)));
        Count(row, counts);
        return number;
    }

    private void Count(in RecordRow row, BatchCounts counts)
    {
        counts.Accepted++;
        counts.Events += row.IsEvent ? 1 : 0;
        counts.WithoutTime += timeExpected && row.Time == RecordRow.NoTime ? 1 : 0;
        counts.Newest = Math.Max(counts.Newest, row.Time);
    }

    private CaseState Case(BatchTables tables, UInt128 person)
    {
        if (_cases.TryGetValue(person, out var state))
        {
            return Numbered(state);
        }

        state = _allCasesKnown ? null : tables.Cases.Find(person);
        state ??= new CaseState { Person = person };
        _cases.Add(person, state);
        return Numbered(state);
    }

    // A number is a case's own only once it is stored: until then others may take it between two batches.
    private CaseState Numbered(CaseState state)
    {
        if (!state.Stored && state.Pending.Count == 0)
        {
            state.Number = ++_lastCase;
        }

        return state;
    }

    private void Cases(BatchTables tables, long firstRecord, Deltas deltas)
    {
        foreach (var state in _touched)
        {
            var pending = state.Pending;
            pending.Sort();
            if (state.Records == 0)
            {
                _walk.Whole(state, pending, 1, deltas);
            }
            else if (CaseWalk.Extends(state, pending))
            {
                _walk.Extend(state, pending, deltas);
            }
            else
            {
                var all = tables.Records.OfCase(state.Number, dimensions);
                _walk.Whole(new CaseState(), all.FindAll(record => record.Arrival < firstRecord), -1, deltas);
                _walk.Whole(state, all, 1, deltas);
            }

            pending.Clear();
            tables.Cases.Save(state);
        }

        _touched.Clear();
    }

    private void Save(BatchTables tables, Deltas deltas, long batch, BatchCounts counts)
    {
        foreach (var (chain, (parent, activity)) in deltas.Paths)
        {
            if (_chains.Add(chain))
            {
                tables.Shapes.Path(chain, parent, activity);
            }
        }

        foreach (var of in deltas.Variants.GroupBy(pair => pair.Key.Chain))
        {
            Variant(tables, ShapeTable.AllSegments, of.Key, of.Sum(pair => pair.Value), deltas);
            foreach (var ((segment, chain), change) in of.Where(_ => _segmented))
            {
                Variant(tables, segment, chain, change, deltas);
            }
        }

        foreach (var (key, delta) in deltas.Tallies)
        {
            counts.Cases += key.Kind == Tally.Cases ? delta.N : 0;
            if (delta.N != 0 || delta.Count > 0)
            {
                Add(tables, key, delta);
            }
        }

        foreach (var (cell, body) in deltas.Cells)
        {
            tables.Shapes.Cell(cell, batch, body.Span);
        }
    }

    private static void Variant(BatchTables tables, int segment, ulong chain, long change, Deltas deltas)
    {
        var more = change == 0 ? 0 : tables.Shapes.Variant(segment, chain, change);
        if (more != 0)
        {
            var key = new TallyKey(segment, Tally.Variants, 0, 0);
            deltas.Tallies.TryAdd(key, new TallyDelta());
            deltas.Tallies[key].N += more;
        }
    }

    private void Add(BatchTables tables, TallyKey key, TallyDelta delta)
    {
        if (!_tallies.TryGetValue(key, out var state))
        {
            _tallies.Add(key, state = tables.Tallies.Find(key));
        }

        state.Apply(delta);
        tables.Tallies.Save(key, state);
    }

    private void Forget(bool all)
    {
        if (all || _cases.Count > MostCases)
        {
            _cases.Clear();
            _allCasesKnown = false;
        }

        if (all || _tallies.Count > MostTallies)
        {
            _tallies.Clear();
        }

        if (all || _chains.Count > MostChains)
        {
            _chains.Clear();
        }

        _touched.Clear();
    }
}
