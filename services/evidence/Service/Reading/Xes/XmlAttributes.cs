using System.Buffers;

namespace Journey.Evidence.Reading;

/// <summary>The attributes of the tag that was read last.</summary>
internal sealed class XmlAttributes(XmlWindow window)
{
    private const int Most = 256;
    private static readonly SearchValues<byte> Double = SearchValues.Create("\"<&\t\r\n"u8);
    private static readonly SearchValues<byte> Single = SearchValues.Create("'<&\t\r\n"u8);
    private readonly XmlAttribute[] _attributes = new XmlAttribute[Most];
    private readonly Bytes _decoded = new(256);
    private int _count;

    /// <summary>Value of an attribute by its name without prefix.</summary>
    public bool TryFind(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        for (var i = 0; i < _count; i++)
        {
            ref readonly var attribute = ref _attributes[i];
            if (attribute.NameLength >= name.Length && XmlNames.Local(window.Bytes.Slice(attribute.NameAt, attribute.NameLength)).SequenceEqual(name))
            {
                value = attribute.Decoded ? _decoded.Slice(attribute.ValueAt, attribute.ValueLength) : window.Bytes.Slice(attribute.ValueAt, attribute.ValueLength);
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Reads from behind the name of a tag: the place behind the tag, or -1 where its end is not read yet.</summary>
    public int Read(int at, out bool empty)
    {
        _count = 0;
        _decoded.Clear();
        empty = false;
        var bytes = window.Bytes;
        while (true)
        {
            var from = at;
            while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                at++;
            }

            if (at == bytes.Length || (bytes[at] == (byte)'/' && at + 1 == bytes.Length))
            {
                return -1;
            }

            if (bytes[at] is (byte)'>' or (byte)'/')
            {
                empty = bytes[at] == (byte)'/';
                return !empty ? at + 1 : bytes[at + 1] == (byte)'>' ? at + 2 : throw Broken("a slash stands alone in a tag");
            }

            if (at == from)
            {
                throw Broken("a name is not ended by a blank");
            }

            at = Attribute(bytes, at);
            if (at < 0)
            {
                return -1;
            }
        }
    }

    // The place behind the attribute, or -1.
    private int Attribute(ReadOnlySpan<byte> bytes, int at)
    {
        var name = XmlNames.Length(bytes[at..]);
        var equals = Pass(bytes, at + name);
        if (equals == bytes.Length)
        {
            return -1;
        }

        if (name == 0 || bytes[equals] != (byte)'=')
        {
            throw Broken("an attribute has no name or no value");
        }

        var open = Pass(bytes, equals + 1);
        if (open == bytes.Length)
        {
            return -1;
        }

        if (bytes[open] is not ((byte)'"' or (byte)'\''))
        {
            throw Broken("the value of an attribute stands without quotes");
        }

        return Value(bytes, new XmlAttribute(at, name, open + 1, 0, false), bytes[open]);
    }

    private int Value(ReadOnlySpan<byte> bytes, XmlAttribute attribute, byte quote)
    {
        var stops = quote == (byte)'"' ? Double : Single;
        var at = attribute.ValueAt;
        var special = false;
        while (true)
        {
            var stop = bytes[at..].IndexOfAny(stops);
            if (stop < 0)
            {
                return -1;
            }

            at += stop;
            if (bytes[at] == quote)
            {
                break;
            }

            special = bytes[at] != (byte)'<' ? true : throw Broken("an attribute holds the sign <");
            at++;
        }

        attribute = attribute with { ValueLength = at - attribute.ValueAt };
        Add(bytes, special ? Decode(bytes, attribute) : attribute);
        return at + 1;
    }

    private XmlAttribute Decode(ReadOnlySpan<byte> bytes, XmlAttribute attribute)
    {
        var from = _decoded.Length;
        return XmlText.TryAdd(_decoded, bytes.Slice(attribute.ValueAt, attribute.ValueLength), XmlForm.Attribute)
            ? attribute with { ValueAt = from, ValueLength = _decoded.Length - from, Decoded = true }
            : throw Broken("an attribute holds a reference that is none");
    }

    private void Add(ReadOnlySpan<byte> bytes, in XmlAttribute attribute)
    {
        if (_count == Most)
        {
            throw Broken($"a tag has more than {Most} attributes");
        }

        var name = bytes.Slice(attribute.NameAt, attribute.NameLength);
        for (var i = 0; i < _count; i++)
        {
            if (_attributes[i].NameLength == name.Length && bytes.Slice(_attributes[i].NameAt, name.Length).SequenceEqual(name))
            {
                throw Broken("a tag has an attribute twice");
            }
        }

        _attributes[_count++] = attribute;
    }

    private static int Pass(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            at++;
        }

        return at;
    }

    private BrokenFileException Broken(string reason) => new(window.LineAt(window.At), $"The XML breaks here: {reason}.");
}
