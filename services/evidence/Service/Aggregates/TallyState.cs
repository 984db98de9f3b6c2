using Journey.Evidence.Reading;

namespace Journey.Evidence.Aggregates;

/// <summary>A tally as stored: sums, the counts of values already paged by bucket, and the values since.</summary>
internal sealed class TallyState
{
    public const int LongestTail = 512;

    public long N { get; set; }

    public long Total { get; set; }

    /// <summary>Values dealt out to pages, by bucket.</summary>
    public long[] Histogram { get; private set; } = [];

    public Bytes Tail { get; } = new(64);

    /// <summary>How often the tail was dealt out: where this is the same, so are the pages.</summary>
    public long Deals { get; private set; }

    public int TailCount { get; set; }

    public static TallyState Read(long n, long total, ReadOnlySpan<byte> histogram, ReadOnlySpan<byte> tail, long deals)
    {
        var state = new TallyState { N = n, Total = total, Deals = deals };
        for (var at = 0; at < histogram.Length;)
        {
            state.Deal((int)Bytes.Number(histogram, ref at), Bytes.Signed(histogram, ref at));
        }

        state.Tail.Add(tail);
        for (var i = 0; i < tail.Length; i++)
        {
            state.TailCount += tail[i] < 0x80 ? 1 : 0;
        }

        return state;
    }

    /// <summary>Counts values of a bucket as dealt.</summary>
    public void Deal(int bucket, long count)
    {
        if (Histogram.Length == 0)
        {
            Histogram = new long[Buckets.Count];
        }

        Histogram[bucket] += count;
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
        for (var bucket = 0; bucket < Histogram.Length; bucket++)
        {
            if (Histogram[bucket] != 0)
            {
                room.Number((ulong)bucket);
                room.Signed(Histogram[bucket]);
            }
        }

        return room.Span;
    }

    /// <summary>Takes the values out of the tail, to be dealt out.</summary>
    public List<(long Value, long Count)> TakeTail()
    {
        Deals++;
        var values = ValueCounts.OfTail(Tail.Span, TailCount);
        Tail.Clear();
        TailCount = 0;
        return values;
    }
}
