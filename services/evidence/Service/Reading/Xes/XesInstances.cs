using System.Text;

namespace Journey.Evidence.Reading;

/// <summary>
/// Applies the lifecycle of activities in one trace: keeps only what completes, or joins the start of an activity instance with its end.
/// Instances are told apart by <c>concept:instance</c> where it is given, else the first that started ends first.
/// </summary>
internal sealed class XesInstances(Columns columns, Mapping mapping)
{
    private const int Most = 10_000;
    private const int MostBytes = 8 << 20;
    private readonly Column _transition = columns.Of("lifecycle:transition");
    private readonly Column _instance = columns.Of("concept:instance");
    private readonly Column _activity = columns.Of(mapping.Activity!);
    private readonly Column _time = columns.Of(mapping.Time!);
    private readonly Column _start = columns.Make("lifecycle:start", Roles.Start);
    private readonly Dictionary<byte[], Queue<XesEvent>> _open = new(Utf8Text.Comparer);
    private readonly Queue<XesEvent> _order = new();
    private readonly Bytes _key = new(64);
    private readonly bool _pair = mapping.Lifecycle == Lifecycles.Pair;
    private int _held;
    private long _bytes;
    private long _left;

    public IEnumerable<string> Notes => _left == 0 ? [] : [$"Events of other lifecycle transitions than {(_pair ? "start and complete" : "complete")}: {_left}. They are left out."];

    /// <summary>Takes an event; answers the one to be told now, if there is one, with the start it was joined with.</summary>
    public (XesEvent? Event, XesEvent? Start) Take(XesEvent met, bool inTrace)
    {
        var transition = met[_transition];
        if (transition.IsEmpty || Ascii.EqualsIgnoreCase(transition, "complete"u8))
        {
            return (met, _pair && inTrace ? Started(met) : null);
        }

        if (!_pair || !Ascii.EqualsIgnoreCase(transition, "start"u8))
        {
            _left++;
            return default;
        }

        if (!inTrace)
        {
            return (met, null);
        }

        Hold(met);
        return (_held > Most || _bytes > MostBytes ? Oldest() : null, null);
    }

    /// <summary>The next start without an end of a trace that is over; null when there is none.</summary>
    public XesEvent? Oldest()
    {
        while (_order.TryDequeue(out var oldest))
        {
            if (!oldest.Joined)
            {
                Started(oldest);
                return oldest;
            }
        }

        _open.Clear();
        return null;
    }

    public void Give(XesEvent met, XesEvent? start, Shaper shaper)
    {
        met.Give(shaper);
        if (start is not null)
        {
            shaper.Field(_start, start[_time]);
            start.Give(shaper);
        }
    }

    private void Hold(XesEvent met)
    {
        var known = _open.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!known.TryGetValue(Key(met), out var queue))
        {
            known[_key.Span] = queue = new Queue<XesEvent>();
        }

        queue.Enqueue(met);
        _order.Enqueue(met);
        _held++;
        _bytes += met.Size;
    }

    private XesEvent? Started(XesEvent end)
    {
        if (!_open.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(Key(end), out var queue) || !queue.TryDequeue(out var start))
        {
            return null;
        }

        start.Joined = true;
        _held--;
        _bytes -= start.Size;
        return start;
    }

    private ReadOnlySpan<byte> Key(XesEvent of)
    {
        _key.Clear();
        _key.Add(of[_activity]);
        _key.Add(0);
        _key.Add(of[_instance]);
        return _key.Span;
    }
}
