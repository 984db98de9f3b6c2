namespace Journey.Evidence.Figures;

/// <summary>The stored values of a tally, opened bucket by bucket. A range opened once is remembered for as long as no values were dealt out since.</summary>
internal sealed class ValuePages(ValuesKey key, Func<int, List<byte[]>> read, OpenedRanges opened)
{
    public List<byte[]> Read(int bucket) => read(bucket);

    public IEnumerable<ValueRange> Opened(int bucket) => opened.Find(key, bucket);

    public void Remember(int bucket, ValueRange range) => opened.Add(key, bucket, range);
}
