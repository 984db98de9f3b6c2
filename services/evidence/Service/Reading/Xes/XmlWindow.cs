using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Journey.Evidence.Reading;

/// <summary>A window on the bytes of an XML file that shows only what may stand in one: UTF-8, no control characters, neither U+FFFE nor U+FFFF.</summary>
internal sealed class XmlWindow(Stream stream)
{
    public const int Largest = 2 << 20;
    private static readonly SearchValues<byte> Forbidden = SearchValues.Create([.. Enumerable.Range(0, 32).Where(sign => sign is not (9 or 10 or 13)).Select(sign => (byte)sign)]);
    private byte[] _buffer = new byte[1 << 17];
    private int _end;
    private int _good;
    private int _counted;
    private long _lines = 1;
    private long _left;
    private bool _ended;
    private string? _bad;

    /// <summary>What was read and may be looked at.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _good);

    /// <summary>Where reading goes on in <see cref="Bytes"/>.</summary>
    public int At { get; set; }

    /// <summary>Whether nothing was taken yet.</summary>
    public bool AtBeginning => _left + At == 0;

    /// <summary>Line of the byte at a place that is not before the last one asked for.</summary>
    public long LineAt(int place)
    {
        if (place > _counted)
        {
            _lines += _buffer.AsSpan(_counted, place - _counted).Count((byte)'\n');
            _counted = place;
        }

        return _lines;
    }

    /// <summary>
    /// Reads on and keeps everything from <see cref="At"/>, which becomes 0. False at the end.
    /// </summary>
    /// <exception cref="BrokenFileException">What comes next may not stand in XML, or what is kept is too long.</exception>
    public bool More()
    {
        if (_bad is not null)
        {
            throw new BrokenFileException(LineAt(_good), _bad);
        }

        if (_ended)
        {
            return false;
        }

        Shift();
        if (_end == _buffer.Length)
        {
            if (_end >= Largest)
            {
                throw new BrokenFileException(LineAt(0), $"A tag, text or comment is longer than {Largest} bytes.");
            }

            Array.Resize(ref _buffer, _end * 2);
        }

        var got = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += got;
        _ended = got == 0;
        Check();
        return _good > 0 || !_ended || _bad is not null;
    }

    private void Shift()
    {
        LineAt(At);
        _buffer.AsSpan(At, _end - At).CopyTo(_buffer);
        _end -= At;
        _good -= At;
        _counted -= At;
        _left += At;
        At = 0;
    }

    private void Check()
    {
        var fresh = _buffer.AsSpan(_good, _end - _good);
        var length = Ascii.IsValid(fresh) ? fresh.Length : Utf8Length(fresh);
        var forbidden = fresh[..length].IndexOfAny(Forbidden);
        if (forbidden >= 0)
        {
            _bad = $"The XML breaks here: it holds the control character U+{fresh[forbidden]:X4}.";
            length = forbidden;
        }

        _good += length;
    }

    // Length of what is whole UTF-8. The beginning of a character at the end waits for the rest of it.
    private int Utf8Length(ReadOnlySpan<byte> fresh)
    {
        var whole = fresh.Length - Torn(fresh);
        if (Utf8.IsValid(fresh[..whole]) && fresh[..whole].IndexOf((ReadOnlySpan<byte>)[0xEF, 0xBF]) < 0)
        {
            _bad = _ended && whole < fresh.Length ? "The XML breaks here: it ends inside a character." : null;
            return whole;
        }

        var at = 0;
        while (at < whole && Rune.DecodeFromUtf8(fresh[at..whole], out var rune, out var used) == OperationStatus.Done && rune.Value is not (0xFFFE or 0xFFFF))
        {
            at += used;
        }

        _bad = at == whole ? null : "The XML breaks here: this is not UTF-8 text.";
        return at;
    }

    private static int Torn(ReadOnlySpan<byte> fresh)
    {
        for (var back = 1; back <= Math.Min(3, fresh.Length); back++)
        {
            var lead = fresh[^back];
            if (lead >= 0xC0)
            {
                var length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                return length > back ? back : 0;
            }

            if (lead < 0x80)
            {
                return 0;
            }
        }

        return 0;
    }
}
