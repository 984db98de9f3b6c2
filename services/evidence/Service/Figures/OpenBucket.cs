using Journey.Evidence.Reading;

namespace Journey.Evidence.Figures;

/// <summary>
/// The values of one bucket, in no order, each with a count that may be negative where it is taken back. A rank is found by dealing
/// them into narrower and narrower ranges, so that the cost is that of reading them once and not of sorting.
/// </summary>
internal sealed class OpenBucket(int size)
{
    private const int Ranges = 256;
    private const int FewEnough = 32;
    private long[] _values = new long[size];
    private long[] _counts = new long[size];
    private int _length;

    public void Add(long value, long count)
    {
        if (_length == _values.Length)
        {
            Array.Resize(ref _values, Math.Max(64, _length * 2));
            Array.Resize(ref _counts, _values.Length);
        }

        _values[_length] = value;
        _counts[_length++] = count;
    }

    public void AddPage(ReadOnlySpan<byte> page)
    {
        var value = 0L;
        for (var at = 0; at < page.Length;)
        {
            value += (long)Bytes.Number(page, ref at);
            Add(value, Bytes.Signed(page, ref at));
        }
    }

    /// <summary>The value at a rank within the bucket, from 0.</summary>
    public long At(long rank)
    {
        var (values, counts) = (_values[.._length], _counts[.._length]);
        while (values.Length > FewEnough)
        {
            var (least, most) = Bounds(values);
            if (least == most)
            {
                return least;
            }

            (var range, var width, rank) = Find(values, counts, least, most, rank);
            (values, counts) = Gather(values, counts, least, width, range);
        }

        return Last([.. values], [.. counts], rank);
    }

    private static (long Least, long Most) Bounds(ReadOnlySpan<long> values)
    {
        var (least, most) = (values[0], values[0]);
        foreach (var value in values)
        {
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        return (least, most);
    }

    private static (int Range, long Width, long Rank) Find(ReadOnlySpan<long> values, ReadOnlySpan<long> counts, long least, long most, long rank)
    {
        var width = ((most - least) / Ranges) + 1;
        Span<long> sums = stackalloc long[Ranges];
        sums.Clear();
        for (var i = 0; i < values.Length; i++)
        {
            sums[(int)((values[i] - least) / width)] += counts[i];
        }

        var range = 0;
        for (; rank >= sums[range]; range++)
        {
            rank -= sums[range];
        }

        return (range, width, rank);
    }

    private static (long[] Values, long[] Counts) Gather(ReadOnlySpan<long> values, ReadOnlySpan<long> counts, long least, long width, int range)
    {
        var (from, to) = (least + (range * width), least + ((range + 1) * width));
        var (chosen, ofChosen) = (new List<long>(), new List<long>());
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] >= from && values[i] < to)
            {
                chosen.Add(values[i]);
                ofChosen.Add(counts[i]);
            }
        }

        return ([.. chosen], [.. ofChosen]);
    }

    private static long Last(long[] values, long[] counts, long rank)
    {
        Array.Sort(values, counts);
        for (var i = 0; i < values.Length;)
        {
            var value = values[i];
            var count = 0L;
            for (; i < values.Length && values[i] == value; i++)
            {
                count += counts[i];
            }

            if (rank < count)
            {
                return value;
            }

            rank -= count;
        }

        throw new InvalidOperationException("The values of a tally do not add up to its count.");
    }
}
