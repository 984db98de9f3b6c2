using System.Buffers;

namespace Journey.Evidence.Reading;

/// <summary>Reads RFC 4180 rows from bytes, one row at a time, without making text of them. Spans are valid until the next row is read.</summary>
internal sealed class CsvReader(Stream stream, byte delimiter)
{
    private const int Largest = 1 << 20;
    private const int MostFields = 4096;
    private readonly SearchValues<byte> _stops = SearchValues.Create([delimiter, (byte)'\n', (byte)'\r']);
    private byte[] _buffer = new byte[1 << 18];
    private CsvField[] _fields = new CsvField[64];
    private int _start;
    private int _end;
    private bool _ended;
    private long _nextLine = 1;

    /// <summary>Line on which the row begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Bytes taken so far, before this row's end.</summary>
    public long Position { get; private set; }

    public int Count { get; private set; }

    /// <summary>Why the row cannot be used; null when it can.</summary>
    public string? Problem { get; private set; }

    public ReadOnlySpan<byte> this[int index] => _buffer.AsSpan(_fields[index].Start, _fields[index].Length);

    public bool Read()
    {
        while (true)
        {
            if (TryRow())
            {
                if (Count == 1 && _fields[0].Length == 0 && !_fields[0].Quoted)
                {
                    continue;
                }

                return true;
            }

            if (_ended)
            {
                return false;
            }

            Fill();
        }
    }

    private bool TryRow()
    {
        if (_start == _end)
        {
            return false;
        }

        var at = _start;
        var lines = 0L;
        Count = 0;
        Problem = null;
        while (true)
        {
            if (!TryField(ref at, ref lines, out var stop))
            {
                return false;
            }

            if (stop != delimiter)
            {
                break;
            }
        }

        Position += at - _start;
        _start = at;
        Line = _nextLine;
        _nextLine += lines;
        Unquote();
        return true;
    }

    private bool TryField(ref int at, ref long lines, out byte stop)
    {
        stop = 0;
        if (Count == MostFields)
        {
            throw new BrokenFileException(_nextLine, $"The row has more than {MostFields} fields.");
        }

        var quoted = at < _end && _buffer[at] == (byte)'"';
        var field = new CsvField(at, 0, quoted, false);
        if (quoted && !TryQuoted(ref at, ref lines, ref field))
        {
            return false;
        }

        var rest = _buffer.AsSpan(at, _end - at).IndexOfAny(_stops);
        if (rest < 0)
        {
            if (!_ended)
            {
                return false;
            }

            rest = _end - at;
        }

        if (quoted)
        {
            Problem ??= rest > 0 ? "There is text after a closing quote." : null;
        }
        else
        {
            field = field with { Length = rest };
        }

        Add(field);
        return TryStop(ref at, rest, ref lines, out stop);
    }

    private bool TryStop(ref int at, int rest, ref long lines, out byte stop)
    {
        at += rest;
        stop = at < _end ? _buffer[at++] : (byte)'\n';
        if (stop == (byte)'\r')
        {
            if (at == _end && !_ended)
            {
                return false;
            }

            at += at < _end && _buffer[at] == (byte)'\n' ? 1 : 0;
        }

        lines += stop == delimiter ? 0 : 1;
        return true;
    }

    private bool TryQuoted(ref int at, ref long lines, ref CsvField field)
    {
        var from = at + 1;
        var escaped = false;
        var scan = from;
        while (true)
        {
            var quote = _buffer.AsSpan(scan, _end - scan).IndexOf((byte)'"');
            if (quote < 0 || (scan + quote + 1 == _end && !_ended))
            {
                return !_ended ? false : throw new BrokenFileException(_nextLine, "The file ends inside a quoted field that begins in this row.");
            }

            scan += quote + 1;
            if (scan == _end || _buffer[scan] != (byte)'"')
            {
                break;
            }

            escaped = true;
            scan++;
        }

        lines += _buffer.AsSpan(from, scan - 1 - from).Count((byte)'\n');
        field = new CsvField(from, scan - 1 - from, true, escaped);
        at = scan;
        return true;
    }

    private void Add(CsvField field)
    {
        if (Count == _fields.Length)
        {
            Array.Resize(ref _fields, Count * 2);
        }

        _fields[Count++] = field;
    }

    private void Unquote()
    {
        for (var i = 0; i < Count; i++)
        {
            if (_fields[i].Escaped)
            {
                _fields[i] = Unquote(_fields[i]);
            }
        }
    }

    private CsvField Unquote(CsvField field)
    {
        var bytes = _buffer.AsSpan(field.Start, field.Length);
        var to = 0;
        for (var from = 0; from < bytes.Length; from++)
        {
            bytes[to++] = bytes[from];
            from += bytes[from] == (byte)'"' ? 1 : 0;
        }

        return field with { Length = to, Escaped = false };
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            if (_end >= Largest)
            {
                throw new BrokenFileException(_nextLine, "The row is longer than 1 MiB; perhaps a quote is never closed.");
            }

            Array.Resize(ref _buffer, _end * 2);
        }

        var got = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += got;
        _ended = got == 0;
    }
}
