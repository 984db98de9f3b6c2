namespace Journey.Evidence.Figures;

/// <summary>
/// Ranges of stored values that were opened for a median or another rank, bounded. A batch moves a rank by little and mostly adds to the
/// tails, so the range that held it holds it still, and the pages stay closed.
/// </summary>
internal sealed class OpenedRanges
{
    private const int MostValues = 500_000;
    private const int MostOfBucket = 4;
    private readonly Recent<(ValuesKey Of, int Bucket), ValueRange[]> _ranges = new(MostValues);

    public IEnumerable<ValueRange> Find(ValuesKey of, int bucket) => _ranges.Find((of, bucket)) ?? [];

    public void Add(ValuesKey of, int bucket, ValueRange range)
    {
        ValueRange[] ranges = [range, .. Find(of, bucket).Take(MostOfBucket - 1)];
        _ranges.Put((of, bucket), ranges, ranges.Sum(one => one.Values.Count + 1));
    }
}
