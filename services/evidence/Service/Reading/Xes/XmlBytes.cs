namespace Journey.Evidence.Reading;

/// <summary>
/// Reads XML 1.0 by its bytes, tag by tag, without making text of them. It reads no document types, and so no entities but the five of XML
/// itself; namespaces are not looked at, names are told without their prefix. What is not well-formed ends the file where it stands.
/// Spans are valid until the next step.
/// </summary>
internal sealed class XmlBytes : IDisposable
{
    private const int Deepest = 256;
    private readonly Stream _stream;
    private readonly XmlWindow _window;
    private readonly XmlAttributes _attributes;
    private readonly XmlMarkup _markup;
    private readonly Bytes _open = new(256);
    private readonly int[] _names = new int[Deepest + 1];
    private readonly Bytes _text = new(256);
    private int _textAt;
    private int _textLength;
    private bool _textKept;
    private int _nameAt;
    private int _nameLength;
    private bool _rooted;

    public XmlBytes(Stream stream)
    {
        _stream = stream;
        _window = new XmlWindow(stream);
        _attributes = new XmlAttributes(_window);
        _markup = new XmlMarkup(_window);
    }

    public XmlKind Kind { get; private set; }

    /// <summary>Elements that are open: this one included while its beginning is told, unless it is empty.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether the element holds nothing. It has no end of its own then.</summary>
    public bool IsEmpty { get; private set; }

    public long Line => _window.LineAt(Kind == XmlKind.Begin ? _nameAt : _window.At);

    public ReadOnlySpan<byte> Name => XmlNames.Local(Kind == XmlKind.End ? _open.Slice(_nameAt, _nameLength) : _window.Bytes.Slice(_nameAt, _nameLength));

    public ReadOnlySpan<byte> Text => _textKept ? _text.Span : _window.Bytes.Slice(_textAt, _textLength);

    /// <summary>Value of an attribute by its name without prefix; false where there is none.</summary>
    public bool TryAttribute(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value) => _attributes.TryFind(name, out value);

    /// <summary>Steps to the next tag, or text that is not all blanks; false behind the root's end.</summary>
    public bool Read()
    {
        while (true)
        {
            var rest = _window.Bytes[_window.At..];
            if (rest.IsEmpty)
            {
                if (!_window.More())
                {
                    return Depth == 0 && _rooted ? false : throw Broken(_rooted ? "it ends inside an element" : "it holds no element");
                }
            }
            else if (rest[0] != (byte)'<')
            {
                if (Characters())
                {
                    return true;
                }
            }
            else if (Markup())
            {
                return true;
            }
        }
    }

    /// <summary>Steps over what the element holds. Stays on its end.</summary>
    public void Skip()
    {
        if (Kind != XmlKind.Begin || IsEmpty)
        {
            return;
        }

        var depth = Depth;
        while (Read() && !(Kind == XmlKind.End && Depth < depth))
        {
        }
    }

    public void Dispose() => _stream.Dispose();

    private BrokenFileException Broken(string reason) => new(_window.LineAt(_window.At), $"The XML breaks here: {reason}.");

    // True for text between tags that is not all blanks.
    private bool Characters()
    {
        var end = _window.Bytes[_window.At..].IndexOf((byte)'<');
        while (end < 0 && _window.More())
        {
            end = _window.Bytes.IndexOf((byte)'<');
        }

        var text = end < 0 ? _window.Bytes[_window.At..] : _window.Bytes.Slice(_window.At, end);
        var at = _window.At;
        if (text.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            _window.At += text.Length;
            return false;
        }

        if (Depth == 0 || !XmlText.Valid(text) || text.IndexOf("]]>"u8) >= 0)
        {
            throw Broken(Depth == 0 ? "there is text outside the root element" : "a text holds a reference that is none, or ]]>");
        }

        _window.At += text.Length;
        Told(at, text.Length, XmlForm.Text);
        return true;
    }

    private void Told(int at, int length, XmlForm form)
    {
        Kind = XmlKind.Text;
        var text = _window.Bytes.Slice(at, length);
        (_textAt, _textLength, _textKept) = (at, length, text.ContainsAny("&\r"u8));
        if (_textKept)
        {
            _text.Clear();
            XmlText.TryAdd(_text, text, form);
        }
    }

    // True for a beginning, an end and a section of text.
    private bool Markup()
    {
        while (_window.Bytes.Length - _window.At < 2 && _window.More())
        {
        }

        var sign = _window.Bytes.Length - _window.At < 2 ? throw Broken("it ends inside a tag") : _window.Bytes[_window.At + 1];
        switch (sign)
        {
            case (byte)'/':
                End();
                return true;
            case (byte)'!' or (byte)'?':
                var section = _markup.Pass(Depth);
                if (section.Length < 0)
                {
                    return false;
                }

                Told(section.At, section.Length, XmlForm.Section);
                return true;
            default:
                Element();
                return true;
        }
    }

    private void Element()
    {
        if (Depth == Deepest || (Depth == 0 && _rooted))
        {
            throw Broken(Depth == 0 ? "there is a second root element" : $"elements are nested deeper than {Deepest}");
        }

        _rooted = true;
        Kind = XmlKind.Begin;
        int end;
        while ((end = TryTag()) < 0)
        {
            if (!_window.More())
            {
                throw Broken("it ends inside a tag");
            }
        }

        _window.At = end;
        Depth++;
        _names[Depth] = _open.Length;
        _open.Add(_window.Bytes.Slice(_nameAt, _nameLength));
        if (IsEmpty)
        {
            Depth--;
            _open.Cut(_names[Depth + 1]);
        }
    }

    // The place behind the tag, or -1 where its end is not read yet.
    private int TryTag()
    {
        _nameAt = _window.At + 1;
        _nameLength = XmlNames.Length(_window.Bytes[_nameAt..]);
        var at = _nameAt + _nameLength;
        if (at == _window.Bytes.Length)
        {
            return -1;
        }

        return _nameLength == 0 ? throw Broken("a tag has no name") : _attributes.Read(at, out var empty) is var end && end >= 0 ? Ended(end, empty) : -1;
    }

    private int Ended(int end, bool empty)
    {
        IsEmpty = empty;
        return end;
    }

    private void End()
    {
        int close;
        while ((close = _window.Bytes[_window.At..].IndexOf((byte)'>')) < 0)
        {
            if (!_window.More())
            {
                throw Broken("it ends inside a tag");
            }
        }

        var name = _window.Bytes.Slice(_window.At + 2, close - 2);
        _nameAt = _names[Depth];
        _nameLength = _open.Length - _nameAt;
        if (Depth == 0 || !name.StartsWith(_open.Slice(_nameAt, _nameLength)) || name[_nameLength..].IndexOfAnyExcept(" \t\r\n"u8) >= 0)
        {
            throw Broken("an end is not that of the element that is open");
        }

        Kind = XmlKind.End;
        _window.At += close + 1;
        _open.Cut(_nameAt);
        Depth--;
    }
}
