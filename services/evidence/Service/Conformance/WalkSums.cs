using Journey.Evidence.Aggregates;
using Journey.Evidence.Figures;

namespace Journey.Evidence.Conformance;

/// <summary>What the cases of a log add up to, as walks over a map. Every distinct trace is aligned once.</summary>
internal sealed class WalkSums(ExpectedPath path, TouchpointNumbers numbers, IReadOnlySet<int> failed)
{
    /// <summary>Longer traces are counted and left out.</summary>
    public const int LongestTrace = 500;

    private readonly Dictionary<int[], WalkedTrace> _closed = new(TraceComparer.Instance);
    private readonly Dictionary<int[], WalkedTrace> _open = new(TraceComparer.Instance);
    private readonly Dictionary<int, (long Events, long Cases, long LastCase)> _beside = [];
    private readonly Dictionary<Deviation, DeviationCount> _inCases = [];
    private readonly bool _looksAtTimes = path.Variants.Any(variant => variant.Any(step => step.MaxGap is not null));
    private readonly List<TracedEvent> _events = [];
    private readonly List<Deviation> _found = [];
    private int[] _trace = new int[64];
    private long _case;

    public long Events { get; private set; }

    public long Mapped { get; private set; }

    public long LongCases { get; private set; }

    public IEnumerable<WalkedTrace> Closed => _closed.Values;

    public IEnumerable<WalkedTrace> All => _closed.Values.Concat(_open.Values);

    /// <summary>Failed and late touchpoints.</summary>
    public IReadOnlyDictionary<Deviation, DeviationCount> InCases => _inCases;

    /// <summary>Activities that are no touchpoint of the map.</summary>
    public IEnumerable<(int Activity, long Events, long Cases)> Beside => _beside.Select(pair => (pair.Key, pair.Value.Events, pair.Value.Cases));

    public void Add(CutCase cut, bool open)
    {
        _case++;
        Read(cut.Records);
        if (_events.Count > LongestTrace)
        {
            LongCases++;
            return;
        }

        var walked = Walked(open);
        walked.Cases++;
        if (_looksAtTimes || _events.Exists(e => e.Failed))
        {
            _found.Clear();
            Deviations.OfCase(_events, path, walked.Alignment, _found);
            foreach (var (deviation, occurrences) in _found.CountBy(deviation => deviation))
            {
                _inCases[deviation] = _inCases.GetValueOrDefault(deviation).Plus(1, occurrences);
            }
        }
    }

    private void Read(List<CaseRecord> records)
    {
        _events.Clear();
        foreach (var record in records)
        {
            if (!record.IsEvent)
            {
                continue;
            }

            Events++;
            var number = numbers.Of(record.Activity, record.Time);
            if (number != TouchpointNumbers.None)
            {
                Mapped++;
                _events.Add(new TracedEvent(number, record.Time, record.Outcome != 0 && failed.Contains(record.Outcome)));
            }

            if (number == TouchpointNumbers.None || !numbers.All[number].OnMap)
            {
                var (events, cases, last) = _beside.GetValueOrDefault(record.Activity);
                _beside[record.Activity] = (events + 1, last == _case ? cases : cases + 1, _case);
            }
        }
    }

    private WalkedTrace Walked(bool open)
    {
        if (_trace.Length < _events.Count)
        {
            _trace = new int[LongestTrace];
        }

        for (var i = 0; i < _events.Count; i++)
        {
            _trace[i] = _events[i].Key;
        }

        var trace = _trace.AsSpan(0, _events.Count);
        var known = (open ? _open : _closed).GetAlternateLookup<ReadOnlySpan<int>>();
        if (!known.TryGetValue(trace, out var walked))
        {
            walked = new WalkedTrace(trace.ToArray(), open, Alignment.Of(trace, path, open));
            known[trace] = walked;
        }

        return walked;
    }
}
