namespace Evidence.Tests;

/// <summary>The figures computed from all records at once, in the plainest way, to compare the aggregates with.</summary>
internal sealed class SlowFigures
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public SlowFigures(IEnumerable<TrialRecord> arrived, string? segment, int? fromDay, int? toDay)
    {
        var kept = arrived.DistinctBy(record => record.Id).ToList();
        var cases = kept.GroupBy(record => record.Case)
            .Select(group => group.OrderBy(record => record.Time ?? long.MinValue).ToList())
            .Where(records => segment is null || TrialRecord.Text("s", records.LastOrDefault(r => r.Segment != 0)?.Segment ?? 0) == segment)
            .Where(records => InDays(records, fromDay, toDay))
            .ToList();
        Records = [.. cases.SelectMany(records => records)];
        var traces = cases.Select(records => records.Where(record => record.IsEvent).ToList()).Where(trace => trace.Count > 0).ToList();
        Cases = traces.Count;
        Activities = traces.SelectMany(trace => trace).GroupBy(e => Name(e)).ToDictionary(group => group.Key, group => group.LongCount());
        Variants = traces.GroupBy(trace => string.Join('>', trace.Select(Name))).ToDictionary(group => group.Key, group => group.LongCount());
        Throughput = [.. traces.Select(trace => trace[^1].Time!.Value - trace[0].Time!.Value)];
        Edges = traces.SelectMany(trace => trace.Zip(trace.Skip(1)))
            .GroupBy(pair => $"{Name(pair.First)}>{Name(pair.Second)}")
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.Second.Time!.Value - pair.First.Time!.Value).ToList());
    }

    public List<TrialRecord> Records { get; }

    public long Cases { get; }

    public Dictionary<string, long> Activities { get; }

    public Dictionary<string, long> Variants { get; }

    public List<long> Throughput { get; }

    public Dictionary<string, List<long>> Edges { get; }

    public static double Median(List<long> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2000.0;
    }

    public static double Mean(List<long> values) => values.Sum() / (values.Count * 1000.0);

    private static string Name(TrialRecord record) => TrialRecord.Text("a", record.Activity);

    private static bool InDays(List<TrialRecord> records, int? from, int? to)
    {
        if (from is null && to is null)
        {
            return true;
        }

        var first = records.FirstOrDefault(record => record.IsEvent);
        if (first is null)
        {
            return false;
        }

        var local = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(first.Time!.Value), Berlin);
        var day = DateOnly.FromDateTime(local.DateTime).DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        return (from is null || day >= from) && (to is null || day < to);
    }
}
