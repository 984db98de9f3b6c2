using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Figures;

/// <summary>
/// The values of one bucket, each with a count that may be negative where it is taken back: pages as they are stored, and loose ones
/// beside them. A rank is found by counting into narrower and narrower ranges, so that only the few values of the last one are held and
/// sorted.
/// </summary>
/// <param name="bucket">Which.</param>
/// <param name="loose">In order, equal ones summed.</param>
internal sealed class OpenBucket(int bucket, List<(long Value, long Count)> loose)
{
    private const int Ranges = 256;
    private const int FewEnough = 4_096;
    private ValueRange? _range;

    public int Bucket => bucket;

    /// <summary>The value at a rank within the bucket, from 0.</summary>
    public long At(long rank, ValuePages? pages)
    {
        if (_range?.At(rank, loose) is { } again)
        {
            return again;
        }

        foreach (var opened in pages?.Opened(bucket) ?? [])
        {
            if (opened.At(rank, loose) is { } known)
            {
                _range = opened;
                return known;
            }
        }

        _range = Narrow(rank, pages?.Read(bucket) ?? []);
        pages?.Remember(bucket, _range);
        return _range.At(rank, loose) ?? throw new InvalidOperationException("The values of a tally do not add up to its count.");
    }

    private ValueRange Narrow(long rank, List<byte[]> pages)
    {
        var (low, bits, below, entries) = (Buckets.Least(bucket), Buckets.Bits(bucket), 0L, int.MaxValue);
        Span<long> sums = stackalloc long[Ranges];
        Span<int> met = stackalloc int[Ranges];
        while (bits > 0 && entries > FewEnough)
        {
            var shift = Math.Max(0, bits - 8);
            Count(pages, low, bits, shift, sums, met);
            var range = 0;
            for (; rank - below >= sums[range]; range++)
            {
                below += sums[range];
            }

            entries = met[range];
            (low, bits) = (low + ((long)range << shift), shift);
        }

        var looseBelow = loose.TakeWhile(entry => entry.Value < low).Sum(entry => entry.Count);
        return new ValueRange(low, bits, below - looseBelow, Values(pages, low, 1L << bits));
    }

    private void Count(List<byte[]> pages, long low, int bits, int shift, Span<long> sums, Span<int> met)
    {
        sums.Clear();
        met.Clear();
        var width = 1L << bits;
        foreach (var (value, count) in loose)
        {
            if ((ulong)(value - low) < (ulong)width)
            {
                Into(sums, met, (int)((value - low) >> shift), count);
            }
        }

        foreach (var page in pages)
        {
            for (var (at, value) = (0, 0L); at < page.Length;)
            {
                value += (long)Bytes.Number(page, ref at);
                var count = Bytes.Signed(page, ref at);
                if ((ulong)(value - low) < (ulong)width)
                {
                    Into(sums, met, (int)((value - low) >> shift), count);
                }
            }
        }
    }

    private static void Into(Span<long> sums, Span<int> met, int range, long count)
    {
        sums[range] += count;
        met[range]++;
    }

    private static List<(long Value, long Count)> Values(List<byte[]> pages, long low, long width)
    {
        var found = new List<(long Value, long Count)>();
        foreach (var page in pages)
        {
            for (var (at, value) = (0, 0L); at < page.Length;)
            {
                value += (long)Bytes.Number(page, ref at);
                var count = Bytes.Signed(page, ref at);
                if ((ulong)(value - low) < (ulong)width)
                {
                    found.Add((value, count));
                }
            }
        }

        return ValueCounts.Summed(found);
    }
}
