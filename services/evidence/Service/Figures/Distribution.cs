using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Figures;

/// <summary>The sum of tallies of one key, and its exact median: buckets are counted, and only the one that holds the middle is opened.</summary>
internal sealed class Distribution
{
    private readonly Bytes _tail = new(0);
    private readonly long[] _counts = new long[Buckets.Count];

    public long N { get; private set; }

    public long Total { get; private set; }

    public double MeanSeconds => Total / (N * 1000.0);

    public void Add(long n, long total, ReadOnlySpan<byte> histogram, ReadOnlySpan<byte> tail)
    {
        N += n;
        Total += total;
        for (var at = 0; at < histogram.Length;)
        {
            _counts[Bytes.Number(histogram, ref at)] += Bytes.Signed(histogram, ref at);
        }

        if (tail.Length > 0)
        {
            _tail.Add(tail);
            for (var at = 0; at < tail.Length;)
            {
                var (value, count) = Entry(tail, ref at);
                _counts[Buckets.Of(value)] += count;
            }
        }
    }

    /// <param name="pages">Gives the stored pages of a bucket.</param>
    public double MedianSeconds(Func<int, IEnumerable<byte[]>> pages)
    {
        var low = At((N - 1) / 2, pages);
        var high = N % 2 == 0 ? At(N / 2, pages) : low;
        return (low + high) / 2000.0;
    }

    private long At(long rank, Func<int, IEnumerable<byte[]>> pages)
    {
        for (var bucket = 0; bucket < Buckets.Count; bucket++)
        {
            if (rank >= _counts[bucket])
            {
                rank -= _counts[bucket];
                continue;
            }

            foreach (var (value, count) in Open(bucket, pages))
            {
                if (rank < count)
                {
                    return value;
                }

                rank -= count;
            }
        }

        throw new InvalidOperationException("The values of a tally do not add up to its count.");
    }

    private List<(long Value, long Count)> Open(int bucket, Func<int, IEnumerable<byte[]>> pages)
    {
        var loose = new Bytes(64);
        var entries = 0;
        for (var at = 0; at < _tail.Length;)
        {
            var from = at;
            var (value, _) = Entry(_tail.Span, ref at);
            if (Buckets.Of(value) == bucket)
            {
                loose.Add(_tail.Slice(from, at - from));
                entries++;
            }
        }

        return pages(bucket).Aggregate(ValueCounts.OfTail(loose.Span, entries), (values, page) => ValueCounts.Merge(values, ValueCounts.OfPage(page)));
    }

    private static (long Value, int Count) Entry(ReadOnlySpan<byte> tail, ref int at)
    {
        var coded = Bytes.Number(tail, ref at);
        return ((long)(coded >> 1), (coded & 1) == 0 ? 1 : -1);
    }
}
