namespace Evidence.Tests;

/// <summary>Figures of cases, counted one by one.</summary>
internal sealed class JoinedFigures(List<List<JoinedRecord>> cases)
{
    public long Cases => cases.Count;

    public long Events => cases.Sum(one => one.Count);

    public Dictionary<string, (long Count, double MedianSeconds)> Edges => cases
        .SelectMany(one => one.Zip(one.Skip(1)))
        .GroupBy(pair => $"{pair.First.Activity}>{pair.Second.Activity}")
        .ToDictionary(group => group.Key, group => (group.LongCount(), SlowFigures.Median([.. group.Select(pair => (pair.Second.Hour!.Value - pair.First.Hour!.Value) * 3_600_000L)])));

    public Dictionary<string, long> Variants => cases.GroupBy(one => string.Join('>', one.Select(record => record.Activity))).ToDictionary(group => group.Key, group => group.LongCount());
}
