namespace Evidence.Tests;

/// <summary>What a source or a log should say: kept records grouped into lines, cut, selected and counted all at once.</summary>
internal sealed class PlainLog
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private readonly PlainQuery _query;
    private readonly List<PlainCase> _every;
    private readonly List<PlainCase> _cases;
    private readonly long _asOf;

    /// <param name="records">What the log knows, each once.</param>
    /// <param name="person">Whose line a record belongs to.</param>
    /// <param name="query">What is asked.</param>
    public PlainLog(IEnumerable<PlainRecord> records, Func<PlainRecord, string> person, PlainQuery query)
    {
        _query = query;
        var all = records.ToList();
        _asOf = query.AsOf ?? all.Max(record => record.Time) ?? long.MinValue;
        var where = query.Where?.Split(':');
        _every =
        [
            .. all.GroupBy(person)
                .Select(line => line
                    .Where(record => query.AsOf is null || record.Time is null || record.Time <= query.AsOf)
                    .Where(record => where is null || record.Value(where[0] == "segment" ? query.SegmentBy : where[0]) == where[1])
                    .OrderBy(record => record.Time ?? long.MinValue).ThenBy(record => record.Place).ThenBy(record => record.Arrival).ToList())
                .SelectMany(line => PlainCase.Cut(line, query)),
        ];
        _cases =
        [
            .. _every
                .Where(of => of.Records.Count > 0 && (query.Segment is null || Segment(of) == query.Segment))
                .Where(of => (query.From is null || of.Start >= query.From) && (query.To is null || of.Start < query.To)),
        ];
    }

    private List<List<PlainRecord>> Traces => [.. _cases.Select(of => of.Events).Where(trace => trace.Count > 0)];

    public bool HasCases => Traces.Count > 0;

    public object Paths()
    {
        var traces = Traces;
        var pairs = traces.SelectMany(trace => trace.Zip(trace.Skip(1))).ToList();
        var handed = pairs.Where(pair => pair.First.Actor > 0 && pair.Second.Actor > 0 && pair.First.Actor != pair.Second.Actor).ToList();
        var variants = traces.GroupBy(trace => string.Join('>', trace.Select(Activity))).Select(group => (Path: group.Key, N: group.LongCount())).OrderByDescending(v => v.N).ToList();
        return new
        {
            events = traces.Sum(trace => trace.Count),
            cases = traces.Count,
            variants = variants.Count,
            variantsWithOneCase = variants.LongCount(variant => variant.N == 1),
            variantsCovering80 = Enumerable.Range(1, variants.Count).First(n => 5 * variants.Take(n).Sum(variant => variant.N) >= 4 * traces.Count),
            openCases = _cases.Count(of => of.IsOpen(_query, _asOf)),
            topVariants = variants.OrderByDescending(v => v.N).ThenBy(v => v.Path, StringComparer.Ordinal).Select(v => new { path = v.Path.Split('>'), cases = v.N }),
            activityCounts = traces.SelectMany(trace => trace).GroupBy(Activity).ToDictionary(group => group.Key, group => group.LongCount()),
            edges = pairs.GroupBy(pair => (From: Activity(pair.First), To: Activity(pair.Second))).OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key.From, StringComparer.Ordinal).ThenBy(group => group.Key.To, StringComparer.Ordinal)
                .Select(group => Wait(group.Key.From, group.Key.To, [.. group.Select(Between)])),
            starts = Rows(traces.Select(trace => Activity(trace[0]))),
            ends = Rows(traces.Select(trace => Activity(trace[^1]))),
            funnel = Rows(traces.SelectMany(trace => trace.Select(Activity).Distinct())),
            services = traces.SelectMany(trace => trace).Where(record => record.Took is not null).GroupBy(Activity).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Spread([.. group.Select(record => record.Took!.Value)], group.Key)),
            handovers = Handovers(handed, traces.Count(trace => trace.Zip(trace.Skip(1)).Any(handed.Contains))),
            selfLoops = pairs.Count(pair => pair.First.Activity == pair.Second.Activity),
            casesWithARepeatedActivity = traces.Count(trace => trace.Select(Activity).Distinct().Count() < trace.Count),
            eventsPerCase = Numbers([.. traces.Select(trace => (long)trace.Count)]),
            throughput = Spread([.. traces.Select(trace => trace[^1].Time!.Value - trace[0].Time!.Value)]),
        };
    }

    public (Dictionary<string, long> Counts, long Uncoded) Drivers(string by)
    {
        var records = _cases.SelectMany(of => of.Records).ToList();
        var coding = _every.SelectMany(of => of.Records).Where(record => record.Value(by).Length > 0).Select(record => record.Place).ToHashSet();
        return (Count(records.Select(record => record.Value(by))), records.Count(record => record.Value(by).Length == 0 && (coding.Count == 0 || coding.Contains(record.Place))));
    }

    /// <summary>How often each score was given by value of a grouping; empty is the whole.</summary>
    public Dictionary<(string Group, int Score), long> Scores(string by) =>
        _cases.SelectMany(of => of.Records.Select(record => (Group: by switch { "" => "", "segment" => Segment(of), "day" => Day(of), _ => record.Value(by) }, record.Score)))
            .Where(scored => scored.Score > 0).GroupBy(scored => scored).ToDictionary(group => group.Key, group => group.LongCount());

    public Dictionary<string, (long Records, long Cases)> Days() =>
        _cases.Where(of => of.Start is not null).GroupBy(Day).ToDictionary(group => group.Key, group => (group.Sum(of => (long)of.Records.Count), group.LongCount()));

    public List<string> Lengths() => [.. _cases.Select(of => $"{of.Events.Count}/{of.Records.Count}/{PlainRecord.Iso(of.Start)}/{Segment(of)}").Order(StringComparer.Ordinal)];

    private static string Activity(PlainRecord record) => record.Value("activity");

    private string Segment(PlainCase of) => of.Records.Select(record => record.Value(_query.SegmentBy)).LastOrDefault(value => value.Length > 0) ?? "";

    private static string Day(PlainCase of) => of.Start is { } start
        ? TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(start), Berlin).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        : "";

    private static long Between((PlainRecord First, PlainRecord Second) pair) => pair.Second.Time!.Value - pair.First.Time!.Value;

    private static Dictionary<string, long> Count(IEnumerable<string> values) =>
        values.Where(value => value.Length > 0).GroupBy(value => value).ToDictionary(group => group.Key, group => group.LongCount());

    private static IEnumerable<object> Rows(IEnumerable<string> activities) =>
        Count(activities).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new { activity = pair.Key, cases = pair.Value });

    private static object Wait(string from, string to, List<long> waits) => new { from, to, count = waits.Count, medianSeconds = Median(waits) / 1000, meanSeconds = waits.Sum() / (waits.Count * 1000.0) };

    private static object Handovers(List<(PlainRecord First, PlainRecord Second)> handed, int cases)
    {
        List<long> waits = [.. handed.Select(Between).Order()];
        return waits.Count == 0
            ? new { count = 0, cases }
            : new { count = waits.Count, cases, medianSeconds = Median(waits) / 1000, meanSeconds = waits.Sum() / (waits.Count * 1000.0), p90Seconds = P90(waits) / 1000.0, minSeconds = waits[0] / 1000.0, maxSeconds = waits[^1] / 1000.0 };
    }

    private static object Spread(List<long> values, string? activity = null)
    {
        values.Sort();
        return new { activity, n = values.Count, medianSeconds = Median(values) / 1000, meanSeconds = values.Sum() / (values.Count * 1000.0), p90Seconds = P90(values) / 1000.0, minSeconds = values[0] / 1000.0, maxSeconds = values[^1] / 1000.0 };
    }

    private static object Numbers(List<long> values)
    {
        values.Sort();
        return new { n = values.Count, mean = (double)values.Sum() / values.Count, median = Median(values), p90 = (double)P90(values), min = (double)values[0], max = (double)values[^1] };
    }

    private static double Median(List<long> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0;
    }

    private static long P90(List<long> sorted) => sorted[(int)Math.Ceiling(0.9m * sorted.Count) - 1];
}
