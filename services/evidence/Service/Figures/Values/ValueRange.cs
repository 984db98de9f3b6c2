namespace Journey.Evidence.Figures;

/// <summary>The values of a tally's pages from <paramref name="Low"/> on, in order, over two to the power of <paramref name="Bits"/>.</summary>
/// <param name="Low">The smallest value it may hold.</param>
/// <param name="Bits">How wide it is.</param>
/// <param name="Below">How many values of its bucket are smaller.</param>
/// <param name="Values">Each with its count, which is negative where what is taken back stands beside the pages.</param>
internal sealed record ValueRange(long Low, int Bits, long Below, List<(long Value, long Count)> Values)
{
    /// <summary>The value at a rank within the bucket, from 0; null when it is not in the range.</summary>
    /// <param name="rank">The rank.</param>
    /// <param name="loose">The values of the bucket that are not in its pages, in order.</param>
    public long? At(long rank, List<(long Value, long Count)> loose)
    {
        rank -= Below;
        var next = 0;
        for (; next < loose.Count && loose[next].Value < Low; next++)
        {
            rank -= loose[next].Count;
        }

        for (var at = 0; rank >= 0 && (at < Values.Count || IsWithin(loose, next));)
        {
            var value = Math.Min(at < Values.Count ? Values[at].Value : long.MaxValue, IsWithin(loose, next) ? loose[next].Value : long.MaxValue);
            var count = at < Values.Count && Values[at].Value == value ? Values[at++].Count : 0;
            count += IsWithin(loose, next) && loose[next].Value == value ? loose[next++].Count : 0;
            if (rank < count)
            {
                return value;
            }

            rank -= count;
        }

        return null;
    }

    private bool IsWithin(List<(long Value, long Count)> loose, int at) => at < loose.Count && (loose[at].Value - Low) >> Bits == 0;
}
