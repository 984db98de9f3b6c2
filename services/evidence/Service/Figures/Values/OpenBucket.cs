using System.Runtime.InteropServices;
using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Figures;

/// <summary>
/// The values of one bucket, each with a count that may be negative where it is taken back: pages as they are stored, and some beside
/// them. A rank is found by counting into narrower and narrower ranges, so that only the few values of the last one are held and sorted.
/// </summary>
internal sealed class OpenBucket(int bucket)
{
    private const int Ranges = 256;
    private const int FewEnough = 4_096;
    private readonly List<byte[]> _pages = [];
    private readonly List<(long Value, long Count)> _loose = [];
    private List<(long Value, long Count)> _last = [];
    private long _lastFrom;
    private long _lastTo;

    public void Add(long value, long count) => _loose.Add((value, count));

    public void AddPage(byte[] page) => _pages.Add(page);

    /// <summary>The value at a rank within the bucket, from 0.</summary>
    public long At(long rank)
    {
        if (rank < _lastFrom || rank >= _lastTo)
        {
            Narrow(rank);
        }

        rank -= _lastFrom;
        foreach (var (value, count) in _last)
        {
            if (rank < count)
            {
                return value;
            }

            rank -= count;
        }

        throw new InvalidOperationException("The values of a tally do not add up to its count.");
    }

    // Leaves the values of the narrow range that holds the rank, in order, and the ranks it spans.
    private void Narrow(long rank)
    {
        var (low, bits) = (Buckets.Least(bucket), Buckets.Bits(bucket));
        var (below, held, entries) = (0L, long.MaxValue, int.MaxValue);
        Span<long> sums = stackalloc long[Ranges];
        Span<int> met = stackalloc int[Ranges];
        while (bits > 0 && entries > FewEnough)
        {
            var shift = Math.Max(0, bits - 8);
            Count(low, bits, shift, sums, met);
            var range = 0;
            for (; rank - below >= sums[range]; range++)
            {
                below += sums[range];
            }

            (held, entries) = (sums[range], met[range]);
            (low, bits) = (low + ((long)range << shift), shift);
        }

        _last = Values(low, 1L << bits);
        (_lastFrom, _lastTo) = (below, held == long.MaxValue ? held : below + held);
    }

    private void Count(long low, int bits, int shift, Span<long> sums, Span<int> met)
    {
        sums.Clear();
        met.Clear();
        var width = 1L << bits;
        foreach (var (value, count) in CollectionsMarshal.AsSpan(_loose))
        {
            if ((ulong)(value - low) < (ulong)width)
            {
                Into(sums, met, (int)((value - low) >> shift), count);
            }
        }

        foreach (var page in _pages)
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

    private List<(long Value, long Count)> Values(long low, long width)
    {
        var found = _loose.FindAll(entry => (ulong)(entry.Value - low) < (ulong)width);
        foreach (var page in _pages)
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
