using Journey.Evidence.Reading;

namespace Journey.Evidence.Aggregates;

/// <summary>Values with their counts in order of the values, as tails and pages hold them. A count may be negative: the value is taken back.</summary>
internal static class ValueCounts
{
    /// <summary>The values of a tail in order, equal ones summed and those that cancel left out.</summary>
    public static List<(long Value, long Count)> OfTail(ReadOnlySpan<byte> tail, int entries)
    {
        var coded = new ulong[entries];
        var found = 0;
        for (var at = 0; at < tail.Length;)
        {
            coded[found++] = Bytes.Number(tail, ref at);
        }

        Array.Sort(coded, 0, found);
        var values = new List<(long, long)>(found);
        for (var i = 0; i < found;)
        {
            var value = coded[i] >> 1;
            var count = 0L;
            for (; i < found && coded[i] >> 1 == value; i++)
            {
                count += (coded[i] & 1) == 0 ? 1 : -1;
            }

            if (count != 0)
            {
                values.Add(((long)value, count));
            }
        }

        return values;
    }

    /// <summary>Puts values in order, equal ones summed.</summary>
    public static List<(long Value, long Count)> Summed(List<(long Value, long Count)> values)
    {
        values.Sort(static (left, right) => left.Value.CompareTo(right.Value));
        var summed = new List<(long Value, long Count)>();
        foreach (var (value, count) in values)
        {
            if (summed.Count > 0 && summed[^1].Value == value)
            {
                summed[^1] = (value, summed[^1].Count + count);
            }
            else
            {
                summed.Add((value, count));
            }
        }

        return summed;
    }

    public static List<(long Value, long Count)> OfPage(ReadOnlySpan<byte> page)
    {
        var values = new List<(long, long)>();
        var value = 0L;
        for (var at = 0; at < page.Length;)
        {
            value += (long)Bytes.Number(page, ref at);
            values.Add((value, Bytes.Signed(page, ref at)));
        }

        return values;
    }

    public static List<(long Value, long Count)> Merge(List<(long Value, long Count)> left, List<(long Value, long Count)> right)
    {
        var merged = new List<(long Value, long Count)>(left.Count + right.Count);
        var (l, r) = (0, 0);
        while (l < left.Count || r < right.Count)
        {
            var takeLeft = r == right.Count || (l < left.Count && left[l].Value <= right[r].Value);
            var takeRight = l == left.Count || (r < right.Count && right[r].Value <= left[l].Value);
            var value = takeLeft ? left[l].Value : right[r].Value;
            var count = (takeLeft ? left[l++].Count : 0) + (takeRight ? right[r++].Count : 0);
            if (count != 0)
            {
                merged.Add((value, count));
            }
        }

        return merged;
    }

    public static void WritePage(List<(long Value, long Count)> values, Bytes page)
    {
        page.Clear();
        var before = 0L;
        foreach (var (value, count) in values)
        {
            page.Number((ulong)(value - before));
            page.Signed(count);
            before = value;
        }
    }
}
