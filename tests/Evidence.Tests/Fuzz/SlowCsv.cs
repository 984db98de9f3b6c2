using System.Text;
using Journey.Evidence.Reading;

namespace Evidence.Tests.Fuzz;

/// <summary>CSV sign by sign, one state after another, over the whole file.</summary>
internal sealed class SlowCsv(byte[] file, byte delimiter)
{
    private readonly List<Row> _rows = [];
    private bool _unclosed;

    private enum State
    {
        Begin,
        Plain,
        Quoted,
        Quote,
        Behind,
    }

    public static SlowFile Read(byte[] file, Mapping mapping)
    {
        var csv = new SlowCsv(file.AsSpan().StartsWith("\uFEFF"u8) ? file[3..] : file, (byte)mapping.Delimiter![0]);
        csv.Split();
        return csv.Records(mapping);
    }

    private void Split()
    {
        var (row, field, state, line) = (new Row(1), new List<byte>(), State.Begin, 1L);
        for (var at = 0; at < file.Length; at++)
        {
            var sign = file[at];
            if (state != State.Quoted && sign == (byte)'\r' && at + 1 < file.Length && file[at + 1] == (byte)'\n')
            {
                // The line feed behind it ends the row, or whatever else it stands in.
                continue;
            }

            line += sign == (byte)'\n' || (sign == (byte)'\r' && state != State.Quoted) ? 1 : 0;
            var ends = state != State.Quoted && (sign == delimiter || sign is (byte)'\n' or (byte)'\r');
            state = ends ? State.Begin : Next(state, sign, row, field);
            if (ends)
            {
                row.Fields.Add([.. field]);
                field.Clear();
            }

            if (ends && sign != delimiter)
            {
                _rows.Add(row);
                row = new Row(line);
            }
        }

        _unclosed = state == State.Quoted;
        if (!_unclosed && (state != State.Begin || row.Fields.Count > 0))
        {
            row.Fields.Add([.. field]);
            _rows.Add(row);
        }
    }

    // The state behind a sign that ends no field. What belongs to the field is added to it.
    private static State Next(State state, byte sign, Row row, List<byte> field)
    {
        if ((state == State.Begin && sign == (byte)'"') || (state == State.Quote && sign == (byte)'"'))
        {
            row.Quotes = true;
            field.AddRange(state == State.Quote ? [sign] : []);
            return State.Quoted;
        }

        if (state == State.Quoted && sign == (byte)'"')
        {
            return State.Quote;
        }

        row.Bad |= state == State.Quote;
        var kept = state is State.Begin or State.Plain ? State.Plain : state is State.Quote ? State.Behind : state;
        field.AddRange(kept == State.Behind ? [] : [sign]);
        return kept;
    }

    private SlowFile Records(Mapping mapping)
    {
        var rows = _rows.Where(row => row.Fields.Count > 1 || row.Fields[0].Length > 0 || row.Quotes).ToList();
        if (rows.Count == 0)
        {
            return new SlowFile([], true);
        }

        var names = new List<string>();
        foreach (var name in rows[0].Fields)
        {
            if (!System.Text.Unicode.Utf8.IsValid(name))
            {
                return new SlowFile([], true);
            }

            var text = name.Length == 0 ? $"column {names.Count + 1}" : Encoding.UTF8.GetString(name);
            names.Add(names.Contains(text) ? $"{text} ({names.Count + 1})" : text);
        }

        return mapping.Named().All(pair => names.Contains(pair.Column)) ? new SlowFile(rows.Skip(1).Select(row => row.Record(names)).ToList(), _unclosed) : new SlowFile([], true);
    }

    private sealed class Row(long line)
    {
        public List<byte[]> Fields { get; } = [];

        public bool Quotes { get; set; }

        public bool Bad { get; set; }

        public SlowRecord Record(List<string> names)
        {
            var record = new SlowRecord(line) { Rejected = Bad || Fields.Count > names.Count };
            foreach (var (name, value) in names.Zip(Fields))
            {
                record.Add(name, value);
            }

            return record;
        }
    }
}
