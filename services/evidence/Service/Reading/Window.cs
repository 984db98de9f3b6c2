namespace Journey.Evidence.Reading;

/// <summary>A part of a stream that is looked at, which grows at its end and is taken from its beginning.</summary>
internal sealed class Window(Stream stream, int largest, int size = 1 << 17)
{
    private byte[] _buffer = new byte[Math.Min(size, largest)];
    private int _from;
    private int _to;

    public ReadOnlySpan<byte> Rest => _buffer.AsSpan(_from, _to - _from);

    /// <summary>Whether the stream holds nothing behind the window.</summary>
    public bool Ended { get; private set; }

    /// <summary>Whether the window must be taken from before it can grow.</summary>
    public bool Full => _to - _from >= largest;

    /// <summary>Line of the window's first byte, from 1.</summary>
    public long Line { get; private set; } = 1;

    public void Take(int count)
    {
        Line += _buffer.AsSpan(_from, count).Count((byte)'\n');
        _from += count;
    }

    /// <summary>Reads on; false at the end of the stream or when the window is full.</summary>
    public bool More()
    {
        if (Ended || Full)
        {
            return false;
        }

        if (_from > 0)
        {
            _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
            (_from, _to) = (0, _to - _from);
        }

        if (_to == _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Min(largest, _to * 2));
        }

        var got = stream.Read(_buffer, _to, _buffer.Length - _to);
        _to += got;
        Ended = got == 0;
        return !Ended;
    }
}
