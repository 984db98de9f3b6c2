using System.Text;
using System.Text.Unicode;

namespace Journey.Evidence.Reading;

/// <summary>Reads the rows of a CSV file into a shaper.</summary>
internal sealed class CsvFeed : IFeed
{
    private readonly Input _input;
    private readonly CsvReader _reader;
    private readonly Column[] _columns;
    private readonly byte _delimiter;
    private long _short;
    private long _firstShort;

    public CsvFeed(Input input, byte delimiter, Mapping mapping, Columns columns)
    {
        (_input, _delimiter) = (input, delimiter);
        _reader = new CsvReader(input, delimiter);
        if (!_reader.Read() || (NamesDelimiter && !_reader.Read()))
        {
            throw new BrokenFileException(1, "The file is empty.");
        }

        _columns = Header(mapping, columns);
    }

    public IEnumerable<string> Notes => _short == 0
        ? []
        : [$"Rows with fewer fields than the header: {_short}, the first on line {_firstShort}. Their missing fields were read as empty."];

    public long Line => _reader.Line;

    // The line sep=; of spreadsheets, which is no header.
    private bool NamesDelimiter => _reader is { Line: 1, Count: 2 } && _reader[0].SequenceEqual("sep="u8) && _reader[1].IsEmpty;

    public void Dispose() => _input.Dispose();

    public bool Next(Shaper shaper)
    {
        if (!_reader.Read())
        {
            return false;
        }

        shaper.Begin(_reader.Line);
        var fields = _reader.Count;
        if (_reader.Problem is { } problem)
        {
            shaper.Reject("", problem);
        }

        if (fields > _columns.Length)
        {
            shaper.Reject("", $"The row has {fields} fields, the header {_columns.Length}.");
            fields = _columns.Length;
        }

        if (fields < _columns.Length && _short++ == 0)
        {
            _firstShort = _reader.Line;
        }

        for (var i = 0; i < fields; i++)
        {
            shaper.Field(_columns[i], _reader[i]);
        }

        shaper.End();
        if (shaper.Rejected)
        {
            shaper.KeepRaw(Row());
        }

        return true;
    }

    // As it was but for needless quotes: those of the file are gone by now.
    private ReadOnlySpan<byte> Row()
    {
        var row = new Bytes(1024);
        for (var i = 0; i < _reader.Count; i++)
        {
            if (i > 0)
            {
                row.Add(_delimiter);
            }

            var field = _reader[i];
            var quoted = field.ContainsAny([(byte)'"', (byte)'\n', (byte)'\r', _delimiter]);
            row.Add(quoted ? Encoding.UTF8.GetBytes($"\"{Encoding.UTF8.GetString(field).Replace("\"", "\"\"", StringComparison.Ordinal)}\"") : field);
        }

        return row.Span;
    }

    private Column[] Header(Mapping mapping, Columns columns)
    {
        var names = new List<string>();
        for (var i = 0; i < _reader.Count; i++)
        {
            if (!Utf8.IsValid(_reader[i]))
            {
                throw new BrokenFileException(1, "The header is not UTF-8 text. The file may be in another encoding, as Windows-1252: save it as UTF-8.");
            }

            var name = Encoding.UTF8.GetString(_reader[i]);
            name = name.Length == 0 ? $"column {i + 1}" : name;
            names.Add(names.Contains(name) ? $"{name} ({i + 1})" : name);
        }

        foreach (var (option, column) in mapping.Named())
        {
            if (!names.Contains(column))
            {
                throw new BrokenFileException(1, $"The header has no such column, which '{option}' names. It has: {string.Join(", ", names)}", column);
            }
        }

        return [.. names.Select(columns.Of)];
    }
}
