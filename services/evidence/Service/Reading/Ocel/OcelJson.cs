using System.Text.Unicode;

namespace Journey.Evidence.Reading;

/// <summary>OCEL 2.0 as JSON: an object of arrays, whose elements are read one by one.</summary>
internal sealed class OcelJson : IOcelLog
{
    private const int LongestItem = 16 << 20;
    private readonly Input _input;
    private readonly Window _window;
    private readonly JsonValues _values;
    private readonly OcelElement _element = new();
    private OcelKind? _kind;
    private bool _inArray;
    private bool _any;
    private bool _anyMember;
    private bool _known;

    public OcelJson(Input input)
    {
        _input = input;
        _window = new Window(input, LongestItem);
        _values = new JsonValues(_window);
        _values.Expect((byte)'{');
    }

    public long Line => _window.Line;

    public bool Next(OcelItem item, bool events)
    {
        while (_inArray || Member())
        {
            var element = _values.Element(_values.Sign(), ref _any, top: false);
            if (element == 0)
            {
                _inArray = false;
                continue;
            }

            var length = Length();
            var wanted = _kind is { } kind && (kind == OcelKind.Event) == events;
            if (wanted)
            {
                item.Begin(_kind!.Value, _window.Line);
                _element.Read(_window.Rest[..length], item);
            }

            _window.Take(length);
            if (wanted)
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => _input.Dispose();

    // Steps to the next member that is an array, past others; false behind the last.
    private bool Member()
    {
        while (true)
        {
            var sign = _values.Sign();
            if (sign == (byte)'}')
            {
                End();
                return false;
            }

            if (_anyMember)
            {
                _values.Expect((byte)',');
            }

            _anyMember = true;
            if (_values.Sign() != (byte)'"')
            {
                throw _values.Broken("a name is missing");
            }

            _kind = Kind();
            _values.Expect((byte)':');
            if (_values.Sign() == (byte)'[')
            {
                _window.Take(1);
                return _inArray = !(_any = false);
            }

            _window.Take(Length());
        }
    }

    private OcelKind? Kind()
    {
        var length = Length();
        var name = _window.Rest[..length];
        OcelKind? kind = name.SequenceEqual("\"events\""u8) ? OcelKind.Event
            : name.SequenceEqual("\"objects\""u8) ? OcelKind.Object
            : name.SequenceEqual("\"objectTypes\""u8) ? OcelKind.ObjectType : null;
        _window.Take(length);
        _known |= kind is OcelKind.Event or OcelKind.Object;
        return kind;
    }

    private int Length()
    {
        var length = _values.Length();
        return Utf8.IsValid(_window.Rest[..length]) ? length : throw _values.Broken("this is not UTF-8 text");
    }

    private void End()
    {
        _window.Take(1);
        if (_values.Sign() != 0)
        {
            throw _values.Broken("something follows the log");
        }

        if (!_known)
        {
            throw new BrokenFileException(_window.Line, "This is not an OCEL 2.0 log: it has neither 'events' nor 'objects'.");
        }
    }
}
