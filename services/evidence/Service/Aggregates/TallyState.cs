using Journey.Evidence.Reading;

namespace Journey.Evidence.Aggregates;

/// <summary>A tally as stored: sums, the counts of values already paged by bucket, and the values since.</summary>
internal sealed class TallyState
{
    public const int LongestTail = 512;

    public long N { get; set; }

    public long Total { get; set; }

    public SortedDictionary<int, long> Histogram { get; private init; } = [];

    public Bytes Tail { get; } = new(64);

    public int TailCount { get; set; }

    public static TallyState Read(long n, long total, ReadOnlySpan<byte> histogram, ReadOnlySpan<byte> tail)
    {
        var state = new TallyState { N = n, Total = total, Histogram = Counts(histogram) };
        state.Tail.Add(tail);
        for (var i = 0; i < tail.Length; i++)
        {
            state.TailCount += tail[i] < 0x80 ? 1 : 0;
        }

        return state;
    }

    public void Apply(TallyDelta delta)
    {
        N += delta.N;
        Total += delta.Total;
        Tail.Add(delta.Values.Span);
        TailCount += delta.Count;
    }

    public ReadOnlySpan<byte> Write(Bytes room)
    {
        room.Clear();
        foreach (var (bucket, count) in Histogram)
        {
            room.Number((ulong)bucket);
            room.Signed(count);
        }

        return room.Span;
    }

    /// <summary>Takes the values out of the tail.</summary>
    public List<(long Value, long Count)> TakeTail()
    {
        var values = ValueCounts.OfTail(Tail.Span, TailCount);
        Tail.Clear();
        TailCount = 0;
        return values;
    }

    private static SortedDictionary<int, long> Counts(ReadOnlySpan<byte> bytes)
    {
        var counts = new SortedDictionary<int, long>();
        for (var at = 0; at < bytes.Length;)
        {
            counts.Add((int)Bytes.Number(bytes, ref at), Bytes.Signed(bytes, ref at));
        }

        return counts;
    }
}
