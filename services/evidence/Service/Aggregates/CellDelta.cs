using Journey.Evidence.Reading;

namespace Journey.Evidence.Aggregates;

/// <summary>What a batch changes in one cell. Equal counts are added up; values that medians need stand one by one.</summary>
internal sealed class CellDelta
{
    private readonly Dictionary<(Tally Kind, int A, int B, long Value), int> _counts = [];
    private readonly Bytes _values = new(64);

    public void Add(Tally kind, int a, int b, int count, long value)
    {
        if (TallyKey.KeepsValues(kind))
        {
            Write(_values, kind, a, b, count, value);
            return;
        }

        var key = (kind, a, b, value);
        _counts[key] = _counts.GetValueOrDefault(key) + count;
    }

    /// <summary>The entries as they are stored; none where everything was taken back again.</summary>
    public ReadOnlySpan<byte> Write(Bytes room)
    {
        room.Clear();
        foreach (var ((kind, a, b, value), count) in _counts)
        {
            if (count != 0)
            {
                Write(room, kind, a, b, count, value);
            }
        }

        room.Add(_values.Span);
        return room.Span;
    }

    private static void Write(Bytes room, Tally kind, int a, int b, int count, long value)
    {
        room.Add((byte)kind);
        room.Number((ulong)a);
        room.Number((ulong)b);
        room.Signed(count);
        room.Signed(value);
    }
}
