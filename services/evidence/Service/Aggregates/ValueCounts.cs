using Journey.Evidence.Reading;

namespace Journey.Evidence.Aggregates;

/// <summary>Values with their counts, as tails and pages hold them.</summary>
internal static class ValueCounts
{
    public static void Add(SortedDictionary<long, long> values, long value, long count)
    {
        var sum = values.GetValueOrDefault(value) + count;
        if (sum == 0)
        {
            values.Remove(value);
        }
        else
        {
            values[value] = sum;
        }
    }

    public static void AddTail(SortedDictionary<long, long> values, ReadOnlySpan<byte> tail)
    {
        for (var at = 0; at < tail.Length;)
        {
            var coded = Bytes.Number(tail, ref at);
            Add(values, (long)(coded >> 1), (coded & 1) == 0 ? 1 : -1);
        }
    }

    public static void AddPage(SortedDictionary<long, long> values, ReadOnlySpan<byte> page)
    {
        var value = 0L;
        for (var at = 0; at < page.Length;)
        {
            value += (long)Bytes.Number(page, ref at);
            Add(values, value, Bytes.Signed(page, ref at));
        }
    }

    public static void WritePage(SortedDictionary<long, long> values, Bytes page)
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
