namespace Journey.Evidence.Reading;

/// <summary>An event of an XES log that is kept while what it belongs to is looked for.</summary>
internal sealed class XesEvent(long line)
{
    private readonly Bytes _text = new(512);
    private readonly List<(Column Column, Range Value)> _fields = [];

    public long Line { get; } = line;

    public int Size => _text.Length;

    /// <summary>Whether it was joined with the end of its activity.</summary>
    public bool Joined { get; set; }

    public void Add(Column column, ReadOnlySpan<byte> value)
    {
        var from = _text.Length;
        _text.Add(value);
        _fields.Add((column, from.._text.Length));
    }

    public ReadOnlySpan<byte> this[Column column]
    {
        get
        {
            foreach (var (known, value) in _fields)
            {
                if (known == column)
                {
                    return _text.Span[value];
                }
            }

            return [];
        }
    }

    public void Give(Shaper shaper)
    {
        foreach (var (column, value) in _fields)
        {
            shaper.Field(column, _text.Span[value]);
        }
    }
}
