using System.Text.Unicode;
using Journey.Evidence.Identity;

namespace Journey.Evidence.Reading;

/// <summary>Makes records of fields: reads times, replaces what is personal, numbers words, hashes the content. Fills chunk after chunk.</summary>
internal sealed class Shaper
{
    private const int LongestId = 4_096, LongestText = 1 << 16;
    private readonly Content _content;
    private readonly Bytes _text = new(256);
    private readonly UnitKey _key;
    private readonly WordBook _words;
    private readonly TimeReader _times;
    private readonly int _dimensions;
    private readonly Pseudonyms _people;
    private readonly ScoreReading _score = new();
    private readonly Coding _coding;
    private readonly AttributeWriter _attributes;
    private readonly Fault _fault = new();
    private bool _idGiven;
    private long _start;
    private long _record;
    private long _startsAfterEnd;
    private long _wordsTo;

    public Shaper(UnitKey key, WordBook words, TimeReader times, int dimensions)
    {
        (_key, _words, _times, _dimensions) = (key, words, times, dimensions);
        _people = new Pseudonyms(key);
        _content = new Content(key.Records);
        _coding = new Coding(words, _fault);
        _attributes = new AttributeWriter(key, words, _people, _fault);
        Pool = new ChunkPool(dimensions);
        Chunk = Pool.Take();
    }

    public ChunkPool Pool { get; }

    public Chunk Chunk { get; private set; }

    /// <summary>Sees every field as it is read. A preview looks through it.</summary>
    public IFieldTap? Tap { get; init; }

    public bool Full => Chunk.Read == Chunk.Most || Chunk.Arena.Length >= Chunk.MostBytes;

    /// <summary>What was taken for granted so far.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            if (_startsAfterEnd > 0)
            {
                yield return $"Activities that start after they end: {_startsAfterEnd}. They count without a service time.";
            }

            if (_score.Outside > 0)
            {
                yield return $"Scores that are no numbers or lie outside their scale: {_score.Outside}. They are kept as attributes and not counted.";
            }
        }
    }

    private ref RecordRow Row => ref Chunk.Rows[Chunk.Count];

    /// <summary>The filled chunk; a new one is begun.</summary>
    public Chunk Take(long fileBytes, IReadOnlyList<string> notes)
    {
        var taken = Chunk;
        Chunk = Pool.Take();
        return taken.Close(_words, ref _wordsTo, fileBytes, notes);
    }

    public void Begin(long line)
    {
        _record++;
        Tap?.Begin(line);
        _fault.Clear(line);
        _idGiven = false;
        _start = RecordRow.NoTime;
        _content.Clear();
        _text.Clear();
        _score.Clear();
        Row = new RecordRow { Time = RecordRow.NoTime, RecordedTime = RecordRow.NoTime, Service = RecordRow.NoService, AttributesAt = Chunk.Arena.Length };
        Chunk.Coded.AsSpan(Chunk.Count * _dimensions, _dimensions).Clear();
    }

    public void Reject(string field, string reason) => _fault.Tell(field, reason);

    /// <summary>Whether the record has an activity so far.</summary>
    public bool HasActivity => Row.Activity != 0;

    /// <summary>The id of the record, made of a first part and a second one that is unique within the first.</summary>
    public void Identity(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        _idGiven = true;
        if (Readable("id", first, LongestId) && Readable("id", second, LongestId))
        {
            Row.Id = _content.Pair(first, second);
        }
    }

    public void Field(Column column, ReadOnlySpan<byte> value)
    {
        if (column.Refusal is { } refusal)
        {
            Reject(column.Name, refusal);
            return;
        }

        if (column.LastRecord == _record)
        {
            return;
        }

        column.LastRecord = _record;
        if (value.Length == 0 || !Readable(column.Name, value, (column.Roles & Roles.People) != 0 ? LongestId : int.MaxValue))
        {
            return;
        }

        Tap?.Field(column, value);
        _content.Add(column, value);
        var kept = column.Roles == Roles.None || (column.Roles & Roles.Actor) != 0;
        kept |= column.Roles != Roles.None && Take(column, value);
        if (column.Dimension >= 0)
        {
            Chunk.Coded[(Chunk.Count * _dimensions) + column.Dimension] = _coding.Value(column, WordKind.Dimension + column.Dimension, value, out var other);
            kept |= other;
        }

        if (kept)
        {
            _attributes.Write(Chunk.Arena, column, value);
        }
    }

    public void End()
    {
        Chunk.Read++;
        if (_fault.Problem is null)
        {
            Close();
        }

        Tap?.End(_fault.Problem);
        if (_fault.Problem is { } problem)
        {
            Chunk.Reject(problem, _content.Json(), Row.AttributesAt);
            return;
        }

        Chunk.Count++;
    }

    /// <summary>Whether the record that was ended last is rejected; then it may be kept as it was read, in the place of its fields.</summary>
    public bool Rejected => _fault.Problem is not null;

    public void KeepRaw(ReadOnlySpan<byte> raw) => Chunk.Raws[^1] = raw.ToArray();

    private void Close()
    {
        if (_score.Close(_words, out Row.Score) is { } outside)
        {
            _attributes.Write(Chunk.Arena, outside, _score.Value);
        }

        if (!_idGiven)
        {
            Row.Derived = true;
            Row.Id = _content.Hash;
        }

        if (_start != RecordRow.NoTime && Row.Time != RecordRow.NoTime)
        {
            Row.Service = _start <= Row.Time ? Row.Time - _start : RecordRow.NoService;
            _startsAfterEnd += _start <= Row.Time ? 0 : 1;
        }

        Row.AttributesLength = Chunk.Arena.Length - Row.AttributesAt;
        Row.TextAt = Chunk.Arena.Length;
        Row.TextLength = _text.Length;
        Chunk.Arena.Add(_text.Span);
    }

    private bool Readable(string field, ReadOnlySpan<byte> value, int longest)
    {
        var reason = !Utf8.IsValid(value) ? "This is not UTF-8 text. If the file is in another encoding, save it as UTF-8."
            : value.Contains((byte)0) ? "This holds the character U+0000, which no text has."
            : value.Length > longest ? $"A value that names somebody or something is at most {longest} bytes long."
            : null;
        if (reason is not null)
        {
            Reject(field, reason);
        }

        return reason is null;
    }

    // True when the value must also be kept as an attribute.
    private bool Take(Column column, ReadOnlySpan<byte> value)
    {
        if ((column.Roles & Roles.People) != 0)
        {
            People(column.Roles, value);
        }

        if ((column.Roles & Roles.Times) != 0)
        {
            Times(column, value);
        }

        if ((column.Roles & (Roles.Score | Roles.Scale)) != 0)
        {
            _score.Take(column, value);
        }

        if ((column.Roles & Roles.Text) != 0)
        {
            Text(column, value);
        }

        return (column.Roles & Roles.Coded) != 0 && Coded(column, value);
    }

    private void People(Roles roles, ReadOnlySpan<byte> value)
    {
        if ((roles & Roles.Case) != 0)
        {
            Row.HasCase = true;
            Row.Case = _people.Of(value);
        }

        if ((roles & Roles.Customer) != 0)
        {
            Row.HasCustomer = true;
            Row.Customer = _people.Of(value);
        }

        if ((roles & Roles.Id) != 0 && !_idGiven)
        {
            _idGiven = true;
            Row.Id = _key.Records.Of(value);
        }

        if ((roles & Roles.Actor) != 0 && Row.Actor == 0)
        {
            Row.Actor = _people.Actor(value);
        }
    }

    private void Times(Column column, ReadOnlySpan<byte> value)
    {
        if (!_times.TryRead(value, out var time))
        {
            Reject(column.Name, "This cannot be read as a time. Give timeFormat, a .NET custom format, if it is one.");
        }
        else if (time is < TimeReader.Earliest or >= TimeReader.Latest)
        {
            Reject(column.Name, "The time is before 1900 or after 2200.");
        }

        Row.Time = (column.Roles & Roles.Time) != 0 ? time : Row.Time;
        Row.RecordedTime = (column.Roles & Roles.RecordedTime) != 0 ? time : Row.RecordedTime;
        _start = (column.Roles & Roles.Start) != 0 ? time : _start;
    }

    private void Text(Column column, ReadOnlySpan<byte> value)
    {
        if (value.Length > LongestText)
        {
            Reject(column.Name, $"A text is at most {LongestText} bytes long.");
            return;
        }

        _text.Clear();
        _text.Add(value);
    }

    private bool Coded(Column column, ReadOnlySpan<byte> value)
    {
        var other = false;
        Row.Activity = (column.Roles & Roles.Activity) != 0 ? _coding.Activity(column, value) : Row.Activity;
        Word(column, Roles.Reason, WordKind.Reason, value, ref Row.Reason, ref other);
        Word(column, Roles.Channel, WordKind.Channel, value, ref Row.Channel, ref other);
        Word(column, Roles.Segment, WordKind.Segment, value, ref Row.Segment, ref other);
        Word(column, Roles.Outcome, WordKind.Outcome, value, ref Row.Outcome, ref other);
        return other;
    }

    private void Word(Column column, Roles role, int kind, ReadOnlySpan<byte> value, ref int word, ref bool other)
    {
        if ((column.Roles & role) != 0)
        {
            word = _coding.Value(column, kind, value, out var beyond);
            other |= beyond;
        }
    }
}
