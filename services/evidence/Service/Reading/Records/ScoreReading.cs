namespace Journey.Evidence.Reading;

/// <summary>The score of the record being read. It is closed with the record, since its scale may come after it.</summary>
internal sealed class ScoreReading
{
    private const int Longest = 64;
    private readonly Bytes _value = new(Longest);
    private readonly Bytes _scale = new(Longest);
    private Column? _column;

    /// <summary>Scores so far that are no numbers or lie outside their scale.</summary>
    public long Outside { get; private set; }

    public ReadOnlySpan<byte> Value => _value.Span;

    public void Clear()
    {
        _column = null;
        _value.Clear();
        _scale.Clear();
    }

    public void Take(Column column, ReadOnlySpan<byte> value)
    {
        var to = (column.Roles & Roles.Score) != 0 ? _value : _scale;
        to.Clear();
        to.Add(value);
        _column = (column.Roles & Roles.Score) != 0 ? column : _column;
    }

    /// <summary>Numbers the score, 0 for none; answers the column of one that cannot be counted, to be kept as it is.</summary>
    public Column? Close(WordBook words, out int word)
    {
        word = 0;
        if (_column is not { } column)
        {
            return null;
        }

        Span<byte> text = stackalloc byte[2 * Longest];
        if (!Scales.TryWrite(_value.Span, column.Scale ?? _scale.Span, text, out var length))
        {
            Outside++;
            return column;
        }

        word = words.Value(WordKind.Score, text[..length], out var other);
        return other ? column : null;
    }
}
