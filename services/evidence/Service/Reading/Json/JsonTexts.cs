using System.Text.Json;

namespace Journey.Evidence.Reading;

/// <summary>Cuts a stream into JSON texts: a line each, or the values of one array, or values that take several lines.</summary>
internal sealed class JsonTexts(Input input)
{
    public const int Longest = 1 << 20;
    private const int Sample = 1 << 16;
    private readonly Window _window = new(input, Longest);
    private JsonValues? _values;
    private bool _begun;
    private bool _array;
    private bool _any;
    private int _length;

    /// <summary>Line on which the text begins.</summary>
    public long Line { get; private set; }

    /// <summary>The text; empty where it is too long.</summary>
    public ReadOnlySpan<byte> Text => TooLong ? [] : _window.Rest[.._length];

    public bool TooLong { get; private set; }

    public bool Next()
    {
        _window.Take(_length);
        _length = 0;
        Line = _window.Line;
        TooLong = false;
        if (!_begun)
        {
            Begin();
        }

        return _values is null ? NextLine() : NextValue(_values);
    }

    private void Begin()
    {
        _begun = true;
        var beginning = input.Peek(Sample);
        var first = beginning.IndexOfAnyExcept(" \t\r\n"u8);
        _array = first >= 0 && beginning[first] == (byte)'[';
        _values = _array || (first >= 0 && TakesLines(beginning[first..])) ? new JsonValues(_window) : null;
        if (_array)
        {
            _values!.Expect((byte)'[');
        }
    }

    // An object whose first line is only its beginning.
    private static bool TakesLines(ReadOnlySpan<byte> text)
    {
        var line = text.IndexOf((byte)'\n');
        if (line < 0)
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(text[..line], isFinalBlock: false, default);
            while (reader.Read())
            {
            }

            return reader.CurrentDepth > 0;
        }
        catch (JsonException)
        {
            // A first line that is no JSON is one reject of a file of lines.
            return false;
        }
    }

    private bool NextValue(JsonValues values)
    {
        var sign = values.Sign();
        if (_array)
        {
            sign = values.Element(sign, ref _any);
        }

        if (sign == 0)
        {
            return false;
        }

        Line = _window.Line;
        _length = values.Length();
        return true;
    }

    private bool NextLine()
    {
        while (true)
        {
            var end = End();
            if (end < 0)
            {
                return false;
            }

            if (TooLong || !_window.Rest[..end].Trim(" \t\r\n"u8).IsEmpty)
            {
                _length = end;
                return true;
            }

            _window.Take(end);
            Line = _window.Line;
        }
    }

    // Length of the line with its break, -1 where there is none. A line that is too long is read over.
    private int End()
    {
        var looked = 0;
        while (true)
        {
            var found = _window.Rest[looked..].IndexOf((byte)'\n');
            if (found >= 0)
            {
                return looked + found + 1;
            }

            looked = _window.Rest.Length;
            if (_window.Full)
            {
                TooLong = true;
                _window.Take(looked);
                looked = 0;
            }

            if (!_window.More() && _window.Ended)
            {
                return looked == 0 && !TooLong ? -1 : looked;
            }
        }
    }
}
