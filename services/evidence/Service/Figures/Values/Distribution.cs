using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Figures;

/// <summary>The sum of tallies of one key, and the exact value at any rank: buckets are counted, and only the one that holds the rank is opened.</summary>
internal sealed class Distribution
{
    private readonly Bytes _tail = new(0);
    private long[]? _counts;
    private OpenBucket? _open;

    public long N { get; private set; }

    public long Total { get; private set; }

    /// <summary>How often values were dealt out to the pages.</summary>
    public long Deals { get; private set; }

    /// <summary>Counts where no values are kept.</summary>
    public void Count(long n) => N += n;

    /// <summary>Adds one value.</summary>
    public void Add(long value)
    {
        N++;
        Total += value;
        _open = null;
        (_counts ??= new long[Buckets.Count])[Buckets.Of(value)]++;
        _tail.Number((ulong)value << 1);
    }

    public void Add(long n, long total, ReadOnlySpan<byte> histogram, ReadOnlySpan<byte> tail, long deals)
    {
        N += n;
        Total += total;
        Deals += deals;
        _open = null;
        if (histogram.IsEmpty && tail.IsEmpty)
        {
            return;
        }

        _counts ??= new long[Buckets.Count];
        for (var at = 0; at < histogram.Length;)
        {
            _counts[Bytes.Number(histogram, ref at)] += Bytes.Signed(histogram, ref at);
        }

        _tail.Add(tail);
        for (var at = 0; at < tail.Length;)
        {
            var (value, count) = Entry(tail, ref at);
            _counts[Buckets.Of(value)] += count;
        }
    }

    public double Mean(double unit) => Total / (N * unit);

    /// <param name="unit">What the values are divided by.</param>
    /// <param name="pages">The stored values; null where all are in memory.</param>
    public double Median(double unit, ValuePages? pages)
    {
        var low = At((N - 1) / 2, pages);
        var high = N % 2 == 0 ? At(N / 2, pages) : low;
        // A log has many distributions alive at once; an open bucket is the large part of one.
        _open = null;
        return (low + high) / (2 * unit);
    }

    /// <summary>The value at a rank, from 0.</summary>
    public long At(long rank, ValuePages? pages)
    {
        for (var bucket = 0; bucket < Buckets.Count && _counts is not null; bucket++)
        {
            if (rank >= _counts[bucket])
            {
                rank -= _counts[bucket];
                continue;
            }

            if (_open?.Bucket != bucket)
            {
                _open = new OpenBucket(bucket, Loose(bucket));
            }

            return _open.At(rank, pages);
        }

        throw new InvalidOperationException("The values of a tally do not add up to its count.");
    }

    private List<(long Value, long Count)> Loose(int bucket)
    {
        var loose = new List<(long Value, long Count)>();
        var (least, next) = (Buckets.Least(bucket), Buckets.Least(bucket + 1));
        var tail = _tail.Span;
        for (var at = 0; at < tail.Length;)
        {
            var (value, count) = Entry(tail, ref at);
            if (value >= least && value < next)
            {
                loose.Add((value, count));
            }
        }

        return ValueCounts.Summed(loose);
    }

    private static (long Value, int Count) Entry(ReadOnlySpan<byte> tail, ref int at)
    {
        var coded = Bytes.Number(tail, ref at);
        return ((long)(coded >> 1), (coded & 1) == 0 ? 1 : -1);
    }
}
