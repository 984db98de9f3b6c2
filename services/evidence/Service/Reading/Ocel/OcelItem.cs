namespace Journey.Evidence.Reading;

/// <summary>An event, an object or a declared type of an OCEL log, while it is read.</summary>
internal sealed class OcelItem
{
    private readonly Bytes _text = new(4096);
    private readonly List<(Range Name, Range Value, Range Time)> _attributes = [];
    private readonly List<Range> _objects = [];

    public long Line { get; private set; }

    public OcelKind Kind { get; private set; }

    public Range Id { get; set; }

    /// <summary>Of an event its activity.</summary>
    public Range Type { get; set; }

    public Range Time { get; set; }

    public IReadOnlyList<(Range Name, Range Value, Range Time)> Attributes => _attributes;

    /// <summary>Ids of the objects it stands in a relationship with, repeated where the file repeats them.</summary>
    public IReadOnlyList<Range> Objects => _objects;

    public ReadOnlySpan<byte> this[Range range] => _text.Span[range];

    public void Begin(OcelKind kind, long line)
    {
        (Kind, Line) = (kind, line);
        Id = Type = Time = default;
        _text.Clear();
        _attributes.Clear();
        _objects.Clear();
    }

    public Range Keep(ReadOnlySpan<byte> text)
    {
        var from = _text.Length;
        _text.Add(text);
        return from.._text.Length;
    }

    public void Attribute(Range name, Range value, Range time) => _attributes.Add((name, value, time));

    public void Object(Range id) => _objects.Add(id);
}
