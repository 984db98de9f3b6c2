namespace Journey.Evidence.Reading;

/// <summary>
/// Flattens an OCEL log by the type of objects that are its cases: an event becomes a record of each object of the type that it names.
/// The file is read twice, since its objects may stand behind its events.
/// </summary>
internal sealed class OcelFeed : IFeed
{
    private readonly IOcelLog _log;
    private readonly TimeReader _times;
    private readonly OcelObjects _objects;
    private readonly OcelItem _event = new();
    private readonly HashSet<UInt128> _met = [];
    private readonly Columns _columns;
    private readonly Column _case;
    private readonly Column _activity;
    private readonly Column _time;
    private int _next;
    private bool _begun;
    private bool _given;
    private long _alone;
    private long _dangling;

    public OcelFeed(Func<Input> open, Mapping mapping, Columns columns, TimeReader times)
    {
        (_columns, _times) = (columns, times);
        (_case, _activity, _time) = (columns.Of(OcelNames.Case), columns.Of(OcelNames.Activity), columns.Of(OcelNames.Time));
        _objects = new OcelObjects(columns, times, mapping.ObjectType);
        using (var objects = Open(open))
        {
            while (objects.Next(_event, events: false))
            {
                _objects.Add(_event);
            }
        }

        _objects.Check();
        _log = Open(open);
    }

    public IEnumerable<string> Notes
    {
        get
        {
            if (_alone > 0)
            {
                yield return $"Events without an object of the type: {_alone}. They are left out.";
            }

            if (_objects.Unnamed > 0)
            {
                yield return $"Objects without an id or a type: {_objects.Unnamed}. They are left out.";
            }

            if (_dangling > 0)
            {
                yield return $"Relationships to objects of other types, or that the log does not hold: {_dangling}.";
            }
        }
    }

    public long Line => _begun ? _event.Line : _log.Line;

    public bool Next(Shaper shaper)
    {
        while (true)
        {
            while (_begun && _next < _event.Objects.Count)
            {
                var id = _event[_event.Objects[_next++]];
                if (!_objects.Has(id))
                {
                    _dangling++;
                }
                else if (_met.Add(_columns.Hash(id)))
                {
                    _given = true;
                    Record(shaper, id);
                    return true;
                }
            }

            _alone += _begun && !_given ? 1 : 0;
            if (!(_begun = _log.Next(_event, events: true)))
            {
                return false;
            }

            _next = 0;
            _given = false;
            _met.Clear();
            if (_event[_event.Id].IsEmpty || _event[_event.Type].IsEmpty || _event[_event.Time].IsEmpty)
            {
                return Lacking(shaper);
            }
        }
    }

    public void Dispose() => _log.Dispose();

    private static IOcelLog Open(Func<Input> open)
    {
        var input = open();
        var first = input.Peek(4096);
        var sign = first.IndexOfAnyExcept(" \t\r\n"u8);
        return sign >= 0 && first[sign] == (byte)'<' ? new OcelXml(input) : new OcelJson(input);
    }

    private void Record(Shaper shaper, ReadOnlySpan<byte> id)
    {
        var time = _event[_event.Time];
        shaper.Begin(_event.Line);
        shaper.Identity(_event[_event.Id], id);
        shaper.Field(_case, id);
        shaper.Field(_activity, _event[_event.Type]);
        shaper.Field(_time, time);
        foreach (var (name, value, _) in _event.Attributes)
        {
            shaper.Field(_columns.Of(_event[name]), _event[value]);
        }

        if (_times.TryRead(time, out var milliseconds))
        {
            _objects.Give(id, milliseconds, shaper);
        }

        shaper.End();
    }

    private bool Lacking(Shaper shaper)
    {
        var lacking = _event[_event.Id].IsEmpty ? "id" : _event[_event.Type].IsEmpty ? "type" : "time";
        shaper.Begin(_event.Line);
        shaper.Reject(lacking, "The event lacks this.");
        shaper.End();
        _next = _event.Objects.Count;
        _given = true;
        return true;
    }
}
