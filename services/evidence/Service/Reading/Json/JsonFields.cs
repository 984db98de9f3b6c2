using System.Text.Json;

namespace Journey.Evidence.Reading;

/// <summary>Gives the properties of a JSON object to a shaper: those of inner objects under names parted by dots, arrays as their JSON text.</summary>
internal sealed class JsonFields(Columns columns)
{
    private readonly Bytes _path = new(256);
    private readonly Stack<int> _parents = new();
    private byte[] _scratch = new byte[1024];

    /// <summary>Reads the object at whose beginning the reader stands, to its end.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="InvalidOperationException">A text escapes half of a surrogate pair or is not UTF-8.</exception>
    public void Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Shaper shaper)
    {
        _path.Clear();
        _parents.Clear();
        _parents.Push(0);
        while (_parents.Count > 0)
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                _parents.Pop();
                continue;
            }

            Name(ref reader);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                _parents.Push(_path.Length);
            }
            else
            {
                shaper.Field(columns.Of(_path.Span), Value(ref reader, json));
            }
        }
    }

    /// <summary>The value at which the reader stands as text; an array is its JSON, null is empty. An object is not read.</summary>
    public ReadOnlySpan<byte> Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> json) => reader.TokenType switch
    {
        JsonTokenType.String => Text(ref reader),
        JsonTokenType.StartArray => Array(ref reader, json),
        JsonTokenType.Null => [],
        _ => reader.ValueSpan,
    };

    /// <summary>A string or a name without its escapes.</summary>
    public ReadOnlySpan<byte> Text(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan;
        }

        if (_scratch.Length < reader.ValueSpan.Length)
        {
            _scratch = new byte[reader.ValueSpan.Length];
        }

        return _scratch.AsSpan(0, reader.CopyString(_scratch));
    }

    private void Name(ref Utf8JsonReader reader)
    {
        _path.Cut(_parents.Peek());
        if (_parents.Count > 1)
        {
            _path.Add((byte)'.');
        }

        _path.Add(Text(ref reader));
    }

    // What its texts escape is looked at too: no half of a surrogate pair and no U+0000 comes in by an array.
    private ReadOnlySpan<byte> Array(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var from = (int)reader.TokenStartIndex;
        var depth = reader.CurrentDepth;
        while (reader.Read() && (reader.TokenType != JsonTokenType.EndArray || reader.CurrentDepth > depth))
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && Text(ref reader).Contains((byte)0))
            {
                throw new InvalidOperationException("U+0000");
            }
        }

        return json[from..(int)reader.BytesConsumed];
    }
}
