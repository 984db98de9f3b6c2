using Journey.Evidence.Aggregates;
using Journey.Evidence.Figures;
using Journey.Evidence.Identity;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>
/// Writes what a batch changes in the cases of a scope: their lines, their rows and every aggregate. Remembers what it wrote, which
/// holds because a scope has one writer at a time; a batch that failed empties the memory.
/// </summary>
/// <param name="key">Of the unit.</param>
/// <param name="zone">In which its days are counted.</param>
/// <param name="rule">How lines are cut into cases.</param>
/// <param name="strict">Whether an event may have to stand before one of the same time: with several sources the earlier source's does.</param>
/// <param name="isEmpty">Whether the scope has no case yet.</param>
/// <param name="hasSegments">Whether it has segments.</param>
internal sealed class CaseWriter(UnitKey key, TimeZoneInfo zone, CutRule rule, bool strict, bool isEmpty, bool hasSegments)
{
    private const int MostCases = 40_000;
    private readonly CaseWalk _walk = new(key.Chains, zone);
    private readonly CutWriter? _cut = rule.Cuts ? new CutWriter(new CaseWalk(key.Chains, zone), rule, strict) : null;
    private readonly AggregateWriter _aggregates = new(hasSegments);
    private readonly Deltas _deltas = new();
    private readonly Dictionary<UInt128, CaseState> _cases = [];
    private readonly Dictionary<long, CaseState> _touched = [];
    private bool _allCasesKnown = isEmpty;
    private bool _open;
    private long _lastCase;
    private CaseTables? _tables;

    private CaseTables Tables => _tables ?? throw new InvalidOperationException("No batch was begun.");

    /// <summary>Begins a batch. The tables are those of the batch's transaction.</summary>
    public void Begin(CaseTables tables)
    {
        Forget(all: _open);
        _open = true;
        _tables = tables;
        _lastCase = tables.Cases.LastNumber();
        _aggregates.Begin(tables);
    }

    public void Word(Word word) => _aggregates.Word(Tables, word);

    /// <summary>Cases that are about to be asked for.</summary>
    public void Expect(IEnumerable<UInt128> people)
    {
        if (_allCasesKnown || !Tables.Store.FetchesAhead)
        {
            return;
        }

        var unknown = people.Where(person => !_cases.ContainsKey(person)).ToHashSet();
        foreach (var state in Tables.Cases.Fetch(unknown).Where(state => unknown.Remove(state.Person)))
        {
            _cases.Add(state.Person, state);
        }

        foreach (var person in unknown)
        {
            _cases.Add(person, new CaseState { Person = person });
        }
    }

    public CaseState Case(UInt128 person)
    {
        if (_cases.TryGetValue(person, out var state))
        {
            return Numbered(state);
        }

        state = _allCasesKnown ? null : Tables.Cases.Find(person);
        state ??= new CaseState { Person = person };
        _cases.Add(person, state);
        return Numbered(state);
    }

    /// <summary>A case that is known to be there, by its number.</summary>
    public CaseState Case(long number)
    {
        if (_touched.TryGetValue(number, out var state))
        {
            return state;
        }

        var stored = Tables.Cases.Find(number) ?? throw new InvalidOperationException("A record names a case that is not there.");
        return _cases.TryAdd(stored.Person, stored) ? stored : _cases[stored.Person];
    }

    public void Add(CaseState state, in CaseRecord record)
    {
        Touch(state);
        state.Pending.Add(record);
    }

    /// <summary>Takes a line out of its case; answers it, or null where it is not there.</summary>
    public CaseRecord? Remove(CaseState state, long time, int place, long arrival)
    {
        var pending = state.Pending.FindIndex(record => record.Arrival == arrival);
        if (pending >= 0)
        {
            var taken = state.Pending[pending];
            state.Pending.RemoveAt(pending);
            return taken;
        }

        if (Tables.Lines.Find(state.Number, time, place, arrival) is not { } line)
        {
            return null;
        }

        Touch(state);
        state.Removed.Add(line);
        return line;
    }

    /// <summary>Writes the batch; answers what it changed.</summary>
    public ScopeChange End(long batch)
    {
        _deltas.Clear();
        foreach (var state in _touched.Values.OrderBy(state => state.Number))
        {
            Walk(state, _deltas);
            Tables.Cases.Save(state);
            state.Pending.Clear();
            state.Removed.Clear();
            state.Touched = false;
        }

        _touched.Clear();
        return _aggregates.Save(Tables, _deltas, batch);
    }

    /// <summary>The batch is committed: what was remembered holds.</summary>
    public void Committed()
    {
        _open = false;
        _aggregates.Committed();
    }

    private void Touch(CaseState state)
    {
        if (!state.Touched)
        {
            state.Touched = true;
            _touched.Add(state.Number, state);
        }
    }

    // A number is a case's own only once it is stored: until then others may take it between two batches.
    private CaseState Numbered(CaseState state)
    {
        if (!state.Stored && !state.Touched)
        {
            state.Number = ++_lastCase;
        }

        return state;
    }

    private void Walk(CaseState state, Deltas deltas)
    {
        var (added, removed) = (state.Pending, state.Removed);
        added.Sort();
        if (_cut is not null)
        {
            _cut.Write(state, Tables.Lines, deltas);
        }
        else if (removed.Count == 0 && state.Records == 0)
        {
            _walk.Whole(state, added, 1, deltas);
        }
        else if (removed.Count == 0 && CaseWalk.Extends(state, added, strict))
        {
            _walk.Extend(state, added, deltas);
        }
        else if (removed.Count == 0 && Long().Takes(state, added))
        {
            Long().Insert(state, added, deltas);
        }
        else
        {
            Again(state, Tables.Lines.OfCase(state.Number), deltas);
        }

        foreach (var record in removed)
        {
            Tables.Lines.Delete(state.Number, record);
        }

        foreach (var record in added)
        {
            Tables.Lines.Insert(state.Number, record);
        }
    }

    private LongCase Long() => new(_walk, Tables.Lines);

    // Takes the case as it stood back and adds it as it stands now.
    private void Again(CaseState state, List<CaseRecord> before, Deltas deltas)
    {
        _walk.Whole(new CaseState(), before, -1, deltas);
        _walk.Whole(state, state.Changed(before), 1, deltas);
    }

    private void Forget(bool all)
    {
        if (all || _cases.Count > MostCases)
        {
            _cases.Clear();
            _allCasesKnown = false;
        }

        _aggregates.Forget(all);
        _touched.Clear();
    }
}
