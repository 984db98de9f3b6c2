using System.Text;

namespace Journey.Evidence.Reading;

/// <summary>OCEL 2.0 as XML.</summary>
internal sealed class OcelXml(Input input) : IOcelLog
{
    private readonly XmlBytes _xml = new(input);
    private readonly Bytes _value = new(256);
    private bool _rooted;
    private bool _known;

    public long Line => _xml.Line;

    public bool Next(OcelItem item, bool events)
    {
        while (_xml.Read())
        {
            if (_xml.Kind == XmlKind.Begin && Kind() is { } kind)
            {
                if ((kind == OcelKind.Event) == events)
                {
                    Read(item, kind);
                    return true;
                }

                _xml.Skip();
            }
        }

        return _known ? false : throw new BrokenFileException(Line, "This is not an OCEL 2.0 log: it has neither 'events' nor 'objects'.");
    }

    public void Dispose() => _xml.Dispose();

    private OcelKind? Kind()
    {
        var name = _xml.Name;
        if (!_rooted)
        {
            _rooted = name.SequenceEqual("log"u8) ? true
                : throw new BrokenFileException(Line, $"This is not an OCEL log: its root element is '{Encoding.UTF8.GetString(name)}'.");
            return null;
        }

        _known |= name.SequenceEqual("events"u8) || name.SequenceEqual("objects"u8);
        return name.SequenceEqual("event"u8) ? OcelKind.Event
            : name.SequenceEqual("object"u8) ? OcelKind.Object
            : name.SequenceEqual("object-type"u8) ? OcelKind.ObjectType : null;
    }

    private void Read(OcelItem item, OcelKind kind)
    {
        item.Begin(kind, _xml.Line);
        item.Id = Kept(item, "id"u8);
        item.Type = Kept(item, kind == OcelKind.ObjectType ? "name"u8 : "type"u8);
        item.Time = Kept(item, "time"u8);
        if (_xml.IsEmpty || kind == OcelKind.ObjectType)
        {
            _xml.Skip();
            return;
        }

        var depth = _xml.Depth;
        while (_xml.Read() && !(_xml.Kind == XmlKind.End && _xml.Depth < depth))
        {
            if (_xml.Kind == XmlKind.Begin && _xml.Name.SequenceEqual("attribute"u8))
            {
                Attribute(item);
            }
            else if (_xml.Kind == XmlKind.Begin && kind == OcelKind.Event && _xml.TryAttribute("object-id"u8, out var id) && id.Length > 0)
            {
                item.Object(item.Keep(id));
            }
        }
    }

    // The value is the text of the element, whatever stands between.
    private void Attribute(OcelItem item)
    {
        var (name, time) = (Kept(item, "name"u8), Kept(item, "time"u8));
        _value.Clear();
        if (!_xml.IsEmpty)
        {
            var depth = _xml.Depth;
            while (_xml.Read() && !(_xml.Kind == XmlKind.End && _xml.Depth < depth))
            {
                if (_xml.Kind == XmlKind.Text)
                {
                    _value.Add(_xml.Text);
                }
            }
        }

        if (!item[name].IsEmpty)
        {
            item.Attribute(name, item.Keep(_value.Span), time);
        }
    }

    private Range Kept(OcelItem item, ReadOnlySpan<byte> name) => _xml.TryAttribute(name, out var value) ? item.Keep(value) : default;
}
