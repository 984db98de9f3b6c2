using System.Buffers.Binary;
using System.Text.Unicode;
using Journey.Evidence.Identity;

namespace Journey.Evidence.Reading;

/// <summary>Makes records of fields: reads times, replaces what is personal, numbers words, hashes the content. Fills chunk after chunk.</summary>
internal sealed class Shaper(UnitKey key, WordBook words, TimeReader times, int dimensions)
{
    private readonly Bytes _content = new(1024);
    private readonly byte[] _lastCase = new byte[256];
    private int _lastCaseLength = -1;
    private UInt128 _lastCasePseudonym;
    private FileProblem? _problem;
    private bool _idGiven;
    private long _line;

    public Chunk Chunk { get; private set; } = new(dimensions);

    public bool Full => Chunk.Read == Chunk.Most;

    private ref RecordRow Row => ref Chunk.Rows[Chunk.Count];

    /// <summary>The filled chunk; a new one is begun.</summary>
    public Chunk Take(long fileBytes, IReadOnlyList<string> notes)
    {
        var taken = Chunk;
        taken.Words = words.TakeFresh();
        taken.FileBytes = fileBytes;
        taken.Notes = notes;
        Chunk = new Chunk(dimensions);
        return taken;
    }

    public void Begin(long line)
    {
        _line = line;
        _problem = null;
        _idGiven = false;
        _content.Clear();
        Row = new RecordRow { Time = RecordRow.NoTime, AttributesAt = Chunk.Arena.Length };
        Chunk.Coded.AsSpan(Chunk.Count * dimensions, dimensions).Clear();
    }

    public void Reject(string field, string reason) => _problem ??= new FileProblem(_line, field, reason);

    public void Field(Column column, ReadOnlySpan<byte> value)
    {
        if (value.Length == 0)
        {
            return;
        }

        if (!Utf8.IsValid(value) || value.Contains((byte)0))
        {
            Reject(column.Name, "This is not UTF-8 text, or it holds the character U+0000.");
            return;
        }

        Hash(column, value);
        var kept = column.Roles == Roles.None || (column.Roles & Roles.Actor) != 0;
        kept |= column.Roles != Roles.None && Take(column, value);
        if (column.Dimension >= 0)
        {
            Chunk.Coded[(Chunk.Count * dimensions) + column.Dimension] = Value(column, WordKind.Dimension + column.Dimension, value, out var other);
            kept |= other;
        }

        if (kept)
        {
            Attribute(column, value);
        }
    }

    public void End()
    {
        Chunk.Read++;
        if (_problem is not null)
        {
            Chunk.Rejected++;
            Chunk.Problems.Add(_problem);
            Chunk.Arena.Cut(Row.AttributesAt);
            return;
        }

        if (!_idGiven)
        {
            Row.Derived = true;
            Row.Id = key.Records.Of(_content.Span);
        }

        Row.AttributesLength = Chunk.Arena.Length - Row.AttributesAt;
        Chunk.Count++;
    }

    // True when the value must also be kept as an attribute.
    private bool Take(Column column, ReadOnlySpan<byte> value)
    {
        var roles = column.Roles;
        var other = false;
        if ((roles & Roles.Case) != 0)
        {
            Row.HasCase = true;
            Row.Case = CasePseudonym(value);
        }

        if ((roles & Roles.Customer) != 0)
        {
            Row.HasCustomer = true;
            Row.Customer = key.Pseudonym(value);
        }

        if ((roles & Roles.Id) != 0)
        {
            _idGiven = true;
            Row.Id = key.Records.Of(value);
        }

        if ((roles & Roles.Time) != 0 && !times.TryRead(value, out Row.Time))
        {
            Reject(column.Name, "This cannot be read as a time. Give timeFormat, a .NET custom format, if it is one.");
        }

        if ((roles & Roles.Activity) != 0)
        {
            Row.Activity = Activity(column, value);
        }

        return Values(column, value, ref other) && other;
    }

    private bool Values(Column column, ReadOnlySpan<byte> value, ref bool other)
    {
        var beyond = false;
        if ((column.Roles & Roles.Reason) != 0)
        {
            Row.Reason = Value(column, WordKind.Reason, value, out beyond);
            other |= beyond;
        }

        if ((column.Roles & Roles.Channel) != 0)
        {
            Row.Channel = Value(column, WordKind.Channel, value, out beyond);
            other |= beyond;
        }

        if ((column.Roles & Roles.Segment) != 0)
        {
            Row.Segment = Value(column, WordKind.Segment, value, out beyond);
            other |= beyond;
        }

        return other;
    }

    private int Activity(Column column, ReadOnlySpan<byte> value)
    {
        var number = Fits(column, value) ? words.Number(WordKind.Activity, value, WordBook.MostActivities) : 0;
        if (number == 0)
        {
            Reject(column.Name, $"The source has {WordBook.MostActivities} different activities already. Is this the right column?");
        }

        return number;
    }

    private int Value(Column column, int kind, ReadOnlySpan<byte> value, out bool other)
    {
        other = false;
        return Fits(column, value) ? words.Value(kind, value, out other) : 0;
    }

    private bool Fits(Column column, ReadOnlySpan<byte> value)
    {
        if (value.Length <= WordBook.Longest)
        {
            return true;
        }

        Reject(column.Name, $"A value here is at most {WordBook.Longest} bytes long.");
        return false;
    }

    private void Attribute(Column column, ReadOnlySpan<byte> value)
    {
        if (column.Word == 0)
        {
            column.Word = words.Number(WordKind.Attribute, System.Text.Encoding.UTF8.GetBytes(column.Name), WordBook.MostAttributes);
            if (column.Word == 0)
            {
                Reject(column.Name, $"The source has {WordBook.MostAttributes} different attributes already.");
                return;
            }
        }

        var arena = Chunk.Arena;
        arena.Number((ulong)column.Word);
        if (column.Personal || (column.Dimension < 0 && (column.Roles & Roles.Coded) == 0 && PersonalText.Value(value)))
        {
            Span<byte> hash = stackalloc byte[16];
            BinaryPrimitives.WriteUInt128BigEndian(hash, key.Pseudonym(value));
            arena.Number((16 << 1) | 1);
            arena.Add(hash);
            return;
        }

        arena.Number((ulong)value.Length << 1);
        arena.Add(value);
    }

    private void Hash(Column column, ReadOnlySpan<byte> value)
    {
        Span<byte> head = stackalloc byte[12];
        BinaryPrimitives.WriteUInt64LittleEndian(head, column.NameHash);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], value.Length);
        _content.Add(head);
        _content.Add(value);
    }

    // Files come in the order of cases as often as not: the last one's pseudonym is remembered.
    private UInt128 CasePseudonym(ReadOnlySpan<byte> value)
    {
        if (value.Length == _lastCaseLength && value.SequenceEqual(_lastCase.AsSpan(0, _lastCaseLength)))
        {
            return _lastCasePseudonym;
        }

        _lastCasePseudonym = key.Pseudonym(value);
        _lastCaseLength = value.Length <= _lastCase.Length ? value.Length : -1;
        value[..Math.Max(0, _lastCaseLength)].CopyTo(_lastCase);
        return _lastCasePseudonym;
    }
}
