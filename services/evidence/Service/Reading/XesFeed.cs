using System.Text;
using System.Xml;

namespace Journey.Evidence.Reading;

/// <summary>
/// Reads the events of an XES log by stream. Namespaces and extensions are not insisted on, document types are refused,
/// attributes inside attributes are left out. Attributes of a trace go to each of its events, with the prefix <c>case:</c>.
/// </summary>
internal sealed class XesFeed(Stream stream, Columns columns) : IFeed
{
    private readonly XmlReader _xml = XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreWhitespace = true,
        IgnoreProcessingInstructions = true,
    });

    private readonly List<(Column Column, byte[] Value)> _trace = [];
    private byte[] _scratch = new byte[4096];
    private long _traces;
    private bool _inTrace;
    private bool _named;
    private bool _rooted;

    public IEnumerable<string> Notes => [];

    public long Line => ((IXmlLineInfo)_xml).LineNumber;

    public bool Next(Shaper shaper)
    {
        try
        {
            return Seek(shaper);
        }
        catch (XmlException broken)
        {
            throw new BrokenFileException(Math.Max(1, broken.LineNumber), $"The XML breaks here: {broken.Message}", cause: broken);
        }
        catch (InvalidDataException broken)
        {
            throw new BrokenFileException(Math.Max(1, Line), "The compressed file is damaged or breaks off here.", cause: broken);
        }
    }

    public void Dispose() => _xml.Dispose();

    private bool Seek(Shaper shaper)
    {
        while (_xml.Read())
        {
            if (_xml.NodeType == XmlNodeType.EndElement && _xml.LocalName == "trace")
            {
                _inTrace = false;
                _trace.Clear();
            }
            else if (_xml.NodeType == XmlNodeType.Element && Element(shaper))
            {
                return true;
            }
        }

        return false;
    }

    private bool Element(Shaper shaper)
    {
        if (!_rooted)
        {
            _rooted = _xml.LocalName == "log" ? true
                : throw new BrokenFileException(Line, $"This is not an XES log: its root element is '{_xml.LocalName}'.");
            return false;
        }

        switch (_xml.LocalName)
        {
            case "trace":
                _inTrace = !_xml.IsEmptyElement;
                _traces++;
                _named = false;
                _trace.Clear();
                return false;
            case "event":
                Event(shaper);
                return true;
            case "global":
                Pass();
                return false;
            default:
                TraceAttribute();
                return false;
        }
    }

    private void TraceAttribute()
    {
        if (_inTrace && _xml.GetAttribute("key") is { } key && _xml.GetAttribute("value") is { } value)
        {
            _named |= key == "concept:name";
            _trace.Add((columns.Of("case:" + key), Encoding.UTF8.GetBytes(value)));
        }

        Pass();
    }

    private void Event(Shaper shaper)
    {
        shaper.Begin(Line);
        if (_inTrace && !_named)
        {
            shaper.Field(columns.Of("case:concept:name"), Encoding.UTF8.GetBytes($"trace {_traces}"));
        }

        foreach (var (column, value) in _trace)
        {
            shaper.Field(column, value);
        }

        if (!_xml.IsEmptyElement)
        {
            var depth = _xml.Depth;
            while (Step() && _xml.Depth > depth)
            {
                if (_xml.NodeType == XmlNodeType.Element && _xml.GetAttribute("key") is { } key && _xml.GetAttribute("value") is { } value)
                {
                    shaper.Field(columns.Of(key), Utf8(value));
                }

                Pass();
            }
        }

        shaper.End();
    }

    private bool Step() => _xml.Read() ? true : throw new BrokenFileException(Line, "The XML ends inside an event.");

    // What an attribute holds inside is read over; the reader stays on its end.
    private void Pass()
    {
        if (_xml.NodeType != XmlNodeType.Element || _xml.IsEmptyElement)
        {
            return;
        }

        var depth = _xml.Depth;
        while (Step() && _xml.Depth > depth)
        {
        }
    }

    private ReadOnlySpan<byte> Utf8(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > _scratch.Length)
        {
            _scratch = new byte[most];
        }

        return _scratch.AsSpan(0, Encoding.UTF8.GetBytes(text, _scratch));
    }
}
