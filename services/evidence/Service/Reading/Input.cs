using System.Text;

namespace Journey.Evidence.Reading;

/// <summary>The bytes of a file with a look ahead. Whatever is wrong below becomes an <see cref="UnreadableException"/>.</summary>
internal sealed class Input(Stream below) : ForwardStream
{
    private byte[] _ahead = [];
    private int _from;
    private int _to;

    /// <summary>The next bytes, which stay unread: as many as asked for, fewer at the end.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (_ahead.Length < count)
        {
            var longer = new byte[count];
            _ahead.AsSpan(_from, _to - _from).CopyTo(longer);
            (_ahead, _from, _to) = (longer, 0, _to - _from);
        }
        else if (_from > 0)
        {
            _ahead.AsSpan(_from, _to - _from).CopyTo(_ahead);
            (_from, _to) = (0, _to - _from);
        }

        int got;
        while (_to < count && (got = Below(_ahead.AsSpan(_to))) > 0)
        {
            _to += got;
        }

        return _ahead.AsSpan(0, Math.Min(count, _to));
    }

    public void Skip(int peeked) => _from += peeked;

    public override int Read(Span<byte> buffer)
    {
        if (_from == _to)
        {
            return Below(buffer);
        }

        var count = Math.Min(buffer.Length, _to - _from);
        _ahead.AsSpan(_from, count).CopyTo(buffer);
        _from += count;
        return count;
    }

    private int Below(Span<byte> buffer)
    {
        try
        {
            return below.Read(buffer);
        }
        catch (InvalidDataException broken)
        {
            throw new UnreadableException("The compressed file is damaged or breaks off here.", broken);
        }
        catch (DecoderFallbackException broken)
        {
            throw new UnreadableException("The file holds half of a character here.", broken);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            below.Dispose();
        }

        base.Dispose(disposing);
    }
}
