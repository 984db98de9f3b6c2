using Journey.Evidence.Aggregates;
using Journey.Evidence.Figures;

namespace Journey.Evidence.Conformance;

/// <summary>What the cases of a log add up to, as walks over a map. Every distinct trace is aligned once.</summary>
internal sealed class WalkSums(ExpectedPath path, TouchpointNumbers numbers, IReadOnlySet<int> failed)
{
    /// <summary>Longer traces are counted and left out.</summary>
    public const int LongestTrace = 500;

    /// <summary>
    /// Different traces that are aligned, and the pairs of events and places over which that is done. Where a log has more, cases are judged in
    /// the order of their lines until then, whatever their trace: judging on only what is known by then would favour the frequent ways.
    /// </summary>
    public const int MostTraces = 20_000;

    private const long MostPairs = 200_000_000;

    private readonly Dictionary<int[], WalkedTrace> _closed = new(TraceComparer.Instance);
    private readonly Dictionary<int[], WalkedTrace> _open = new(TraceComparer.Instance);
    private readonly Dictionary<int, (long Events, long Cases, long LastCase)> _beside = [];
    private readonly Dictionary<Deviation, DeviationCount> _inCases = [];
    private readonly bool _looksAtTimes = path.Variants.Any(variant => variant.Any(step => step.MaxGap is not null));
    private readonly List<TracedEvent> _events = [];
    private readonly List<Deviation> _found = [];
    private int[] _trace = new int[64];
    private readonly HashSet<int> _seen = [];
    private readonly int _width = path.Variants.Sum(variant => variant.Count + 1);
    private long _case;
    private long _pairs;

    public long Events { get; private set; }

    public long Mapped { get; private set; }

    public long LongCases { get; private set; }

    /// <summary>Cases that came after as many traces as are aligned: counted and left out.</summary>
    public long UnjudgedCases { get; private set; }

    /// <summary>Touchpoints that any case reached, judged or not.</summary>
    public IReadOnlySet<int> Seen => _seen;

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

        if (Walked(open) is not { } walked)
        {
            UnjudgedCases++;
            return;
        }

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
                _seen.Add(number);
                _events.Add(new TracedEvent(number, record.Time, record.Outcome != 0 && failed.Contains(record.Outcome)));
            }

            if (number == TouchpointNumbers.None || !numbers.All[number].OnMap)
            {
                var (events, cases, last) = _beside.GetValueOrDefault(record.Activity);
                _beside[record.Activity] = (events + 1, last == _case ? cases : cases + 1, _case);
            }
        }
    }

    private WalkedTrace? Walked(bool open)
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
        if (UnjudgedCases > 0 || !known.TryGetValue(trace, out var walked))
        {
            _pairs += (trace.Length + 1L) * _width;
            if (UnjudgedCases > 0 || _pairs > MostPairs || _closed.Count + _open.Count == MostTraces)
            {
                return null;
            }

            walked = new WalkedTrace(trace.ToArray(), open, Alignment.Of(trace, path, open));
            known[trace] = walked;
        }

        return walked;
    }
}
