using System.Text;

namespace Journey.Evidence.Reading;

/// <summary>
/// Reads the events of an XES log by stream. Namespaces, extensions and the types of attributes are not insisted on; attributes inside
/// attributes, lists and containers are left out. Attributes of a trace go to each of its events, with the prefix <c>case:</c>. An event
/// outside a trace is a case of its own. A trace that begins inside another one ends it.
/// </summary>
internal sealed class XesFeed(Input input, Mapping mapping, Columns columns) : IFeed
{
    private const string TracePrefix = "case:";
    private readonly XmlBytes _xml = new(input);
    private readonly List<(Column Column, byte[] Value)> _trace = [];
    private readonly (byte[] Key, Column? Column)[] _usual = new (byte[], Column?)[32];
    private readonly XesInstances? _instances = mapping.Lifecycle is Lifecycles.Complete or Lifecycles.Pair ? new XesInstances(columns, mapping) : null;
    private readonly Column _traceName = columns.Of(TracePrefix + "concept:name");
    private long _traces;
    private bool _inTrace;
    private bool _traceEnded;
    // Whether the trace that has just begun is an empty element; told when the one before has been, if there was one.
    private bool? _begun;
    private bool _named;
    private bool _rooted;

    public IEnumerable<string> Notes => _instances?.Notes ?? [];

    public long Line => _xml.Line;

    public bool Next(Shaper shaper)
    {
        while (true)
        {
            if (_traceEnded && Unjoined(shaper))
            {
                return true;
            }

            if (_begun is { } empty)
            {
                Trace(empty);
            }

            if (!_xml.Read())
            {
                return false;
            }

            if (_xml.Kind == XmlKind.End && _xml.Name.SequenceEqual("trace"u8))
            {
                (_traceEnded, _inTrace) = (_inTrace, false);
            }
            else if (_xml.Kind == XmlKind.Begin && Element(shaper))
            {
                return true;
            }
        }
    }

    public void Dispose() => _xml.Dispose();

    private bool Element(Shaper shaper)
    {
        var name = _xml.Name;
        if (!_rooted)
        {
            _rooted = name.SequenceEqual("log"u8) ? true
                : throw new BrokenFileException(Line, $"This is not an XES log: its root element is '{Encoding.UTF8.GetString(name)}'.");
            return false;
        }

        if (name.SequenceEqual("event"u8))
        {
            return _instances is null ? Event(shaper) : Joined(_instances, shaper);
        }

        if (name.SequenceEqual("trace"u8))
        {
            (_begun, _traceEnded, _inTrace) = (_xml.IsEmpty, _inTrace, false);
            return false;
        }

        if (_inTrace && _xml.TryAttribute("key"u8, out var key) && _xml.TryAttribute("value"u8, out var value))
        {
            _named |= key.SequenceEqual("concept:name"u8);
            _trace.Add((columns.Of(TracePrefix + Encoding.UTF8.GetString(key)), value.ToArray()));
        }

        _xml.Skip();
        return false;
    }

    private void Trace(bool empty)
    {
        (_begun, _inTrace, _named) = (null, !empty, false);
        _traces++;
        _trace.Clear();
    }

    private bool Event(Shaper shaper)
    {
        Begin(shaper, _xml.Line);
        var depth = _xml.IsEmpty ? 0 : _xml.Depth;
        var place = 0;
        while (Attribute(depth))
        {
            if (_xml.TryAttribute("key"u8, out var key) && _xml.TryAttribute("value"u8, out var value))
            {
                shaper.Field(ColumnOf(place++, key), value);
            }

            _xml.Skip();
        }

        shaper.End();
        return true;
    }

    private bool Joined(XesInstances instances, Shaper shaper)
    {
        var met = new XesEvent(_xml.Line);
        var depth = _xml.IsEmpty ? 0 : _xml.Depth;
        var place = 0;
        while (Attribute(depth))
        {
            if (_xml.TryAttribute("key"u8, out var key) && _xml.TryAttribute("value"u8, out var value))
            {
                met.Add(ColumnOf(place++, key), value);
            }

            _xml.Skip();
        }

        var (told, start) = instances.Take(met, _inTrace);
        return told is not null && Told(instances, told, start, shaper);
    }

    // Starts that a trace left without an end stand as they are.
    private bool Unjoined(Shaper shaper)
    {
        _traceEnded = _instances?.Oldest() is { } start && Told(_instances, start, null, shaper);
        return _traceEnded;
    }

    private bool Told(XesInstances instances, XesEvent told, XesEvent? start, Shaper shaper)
    {
        Begin(shaper, told.Line);
        instances.Give(told, start, shaper);
        shaper.End();
        return true;
    }

    private void Begin(Shaper shaper, long line)
    {
        shaper.Begin(line);
        if (!_inTrace && !_traceEnded)
        {
            return;
        }

        if (!_named)
        {
            shaper.Field(_traceName, Encoding.UTF8.GetBytes($"trace {_traces}"));
        }

        foreach (var (column, value) in _trace)
        {
            shaper.Field(column, value);
        }
    }

    // Steps to the next element in the event whose beginning was at the depth; false at the event's end. An empty event has the depth 0.
    private bool Attribute(int depth)
    {
        while (depth > 0 && _xml.Read() && !(_xml.Kind == XmlKind.End && _xml.Depth < depth))
        {
            if (_xml.Kind == XmlKind.Begin)
            {
                return true;
            }
        }

        return false;
    }

    // The nth attribute of an event is most often that of the one before.
    private Column ColumnOf(int place, ReadOnlySpan<byte> key)
    {
        if (place >= _usual.Length)
        {
            return columns.Of(key);
        }

        var (known, column) = _usual[place];
        if (column is null)
        {
            _usual[place] = (key.ToArray(), column = columns.Of(key));
            return column;
        }

        return key.SequenceEqual(known) ? column : columns.Of(key);
    }
}
