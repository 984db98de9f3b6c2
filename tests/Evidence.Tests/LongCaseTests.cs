using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Evidence.Tests;

public sealed class LongCaseTests
{
    private const string Query = "format=csv&id=id&case=case&activity=activity&time=time";
    private static readonly int Events = Environment.GetEnvironmentVariable("JOURNEY_LONG") == "1" ? 500_000 : 100_000;

    /// <summary>The bound is a minute where the same rows in small cases take a second or a few: what is quadratic takes many of them, of 500,000 hours.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_great_many_events_in_one_case_take_bounded_time(bool backwards)
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("log");
        var file = File(backwards);

        var clock = Stopwatch.StartNew();
        var import = await evidence.ImportAsync("log", file, Query);

        Assert.Equal(("done", Events), (import.GetProperty("state").GetString(), import.GetProperty("accepted").GetInt32()));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        var paths = await evidence.GetAsync("sources/log/paths");
        Assert.Equal((Events, 1, 1, 0), (paths.GetProperty("events").GetInt32(), paths.GetProperty("cases").GetInt32(), paths.GetProperty("longCases").GetInt32(), paths.GetProperty("variants").GetInt32()));
        Assert.Equal(Events - 1, paths.GetProperty("edges").EnumerateArray().Sum(edge => edge.GetProperty("count").GetInt32()));
        Assert.Equal(Events - 1.0, paths.GetProperty("throughput").GetProperty("medianSeconds").GetDouble());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(300)]
    public void Late_events_of_a_long_case_count_as_if_they_had_come_in_order(int batch)
    {
        var random = new Random(batch);
        var records = Enumerable.Range(1, 6_000).Select(id => new TrialRecord(id, 1, random.Next(0, 5), random.Next(20) == 0 ? null : random.Next(30, 4_000), 0, random.Next(3), 0)).ToList();
        var late = Enumerable.Range(6_001, 900).Select(id => new TrialRecord(id, 1, random.Next(0, 5), random.Next(-5, 4_050), random.Next(300) == 0 ? 1 : 0, random.Next(3), 0)).ToList();
        using var log = new TrialLog();
        log.Import(TrialRecord.File(records), [500]);
        log.Import(TrialRecord.File(late), [batch]);

        var slow = new SlowFigures(records.Concat(late), null, null, null);
        var paths = log.Paths();
        Assert.Equal((1, 1, 0), (paths.Cases, paths.LongCases, paths.Walked.Distinct));
        Assert.Equal(slow.Activities, paths.ActivityCounts.ToDictionary(pair => pair.Key, pair => pair.Value));
        Assert.Equal(
            slow.Edges.ToDictionary(pair => pair.Key, pair => ((long)pair.Value.Count, SlowFigures.Median(pair.Value), SlowFigures.Mean(pair.Value))),
            paths.Edges.ToDictionary(edge => $"{edge.From}>{edge.To}", edge => (edge.Count, edge.MedianSeconds, edge.MeanSeconds)));
        Assert.Equal((SlowFigures.Median(slow.Throughput), slow.Activities.Values.Sum()), (paths.Throughput!.Median, (long)paths.EventsPerCase!.Median));
    }

    private static byte[] File(bool backwards)
    {
        var text = new StringBuilder("id,case,activity,time\n", Events * 40);
        for (var i = 0; i < Events; i++)
        {
            var second = backwards ? Events - 1 - i : i;
            text.Append(CultureInfo.InvariantCulture, $"{i},one,a{second % 7},{DateTime.UnixEpoch.AddDays(20_000).AddSeconds(second):yyyy-MM-ddTHH:mm:ssZ}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
