using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Journey.Evidence.Figures;
using Journey.Evidence.Reading;

namespace Evidence.Tests;

[Trait("store", "long")]
public sealed class AggregateTests
{
    private const int FirstDay = 19_675;

    [Fact]
    public void Aggregates_equal_a_recomputation_whatever_the_order_batches_duplicates_and_late_events()
    {
        var record = from id in Gen.Choose(1, 60)
                     from caseNumber in Gen.Choose(1, 5)
                     from activity in Gen.Choose(0, 4)
                     from hour in Gen.Frequency((9, Gen.Choose(0, 120).Select(h => (int?)h)), (1, Gen.Constant((int?)null)))
                     from segment in Gen.Choose(0, 2)
                     from reason in Gen.Choose(0, 3)
                     from kind in Gen.Choose(0, 2)
                     select new TrialRecord(id, caseNumber, activity, hour, segment, reason, kind);
        var history = from files in record.ListOf().Select(list => list.ToList()).ListOf(3)
                      from sizes in Gen.Choose(1, 12).NonEmptyListOf()
                      from forgetful in Gen.Elements(true, false)
                      select (Files: files.ToList(), Sizes: sizes.ToList(), Forgetful: forgetful);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(history.ToArbitrary(), trial => Compare(trial.Files, trial.Sizes, trial.Forgetful)));
    }

    [Fact]
    public void Medians_stay_exact_when_values_are_dealt_to_pages_and_taken_back()
    {
        var random = new Random(5);
        var records = Enumerable.Range(1, 9_000)
            .Select(id => new TrialRecord(id, random.Next(1, 400), random.Next(1, 4), random.Next(0, 3_000), random.Next(0, 3), random.Next(0, 4), random.Next(0, 3)))
            .ToList();

        Compare([records[..4_000], records[3_500..]], [500, 50], forgetful: false);
    }

    [Fact]
    public void Medians_stay_exact_from_batch_to_batch_whether_values_were_dealt_between_or_not()
    {
        var random = new Random(6);
        using var log = new TrialLog();
        var next = 0;
        List<TrialRecord> Records(int count) =>
            [.. Enumerable.Range(0, count).Select(_ => new TrialRecord(++next, random.Next(1, 900), random.Next(1, 3), random.Next(0, 9_000), random.Next(0, 3), 0, 0))];
        log.Import(TrialRecord.File(Records(6_000)), [500]);
        foreach (var count in new[] { 1, 1, 20, 300, 1, 2, 700, 5, 5, 40, 1_500, 1, 1, 90, 3 })
        {
            log.Import(TrialRecord.File(Records(count)), [500]);
            foreach (var segment in new[] { null, "s1" })
            {
                var (kept, scanned) = (log.Paths(segment), log.Scan(segment));
                Assert.Equal(scanned.Edges, kept.Edges);
                Assert.Equal((scanned.Throughput, scanned.EventsPerCase), (kept.Throughput, kept.EventsPerCase));
            }
        }
    }

    [Fact]
    public void True_repeats_survive_and_a_file_imported_again_adds_nothing()
    {
        var random = new Random(11);
        var rows = Enumerable.Range(0, 200).Select(_ => new TrialRecord(0, random.Next(1, 3), random.Next(1, 3), random.Next(0, 2), 0, 0, 0)).ToList();
        using var log = new TrialLog();

        Assert.Equal((120, 0), log.Import(TrialRecord.File(rows[..120], withId: false), [7]));
        Assert.Equal((0, 120), log.Import(TrialRecord.File(rows[..120], withId: false), [40]));
        Assert.Equal((80, 120), log.Import(TrialRecord.File(rows, withId: false), [13], forgetful: true));
        Assert.Equal((0, 200), log.Import(TrialRecord.File(rows, withId: false), [512]));
        Assert.Equal(200, log.Paths().Events);
    }

    [Fact]
    public void A_case_of_more_than_5000_events_counts_as_long_and_has_no_variant()
    {
        using var log = new TrialLog();
        var events = Enumerable.Range(0, 5_001).Select(i => new TrialRecord(i + 1, 1, 1 + (i % 2), i, 0, 0, 0)).ToList();

        log.Import(TrialRecord.File(events[..5_000]), [500]);
        Assert.Equal((1, 0), (log.Paths().Walked.Distinct, log.Paths().LongCases));
        log.Import(TrialRecord.File(events[5_000..]), [500]);

        Assert.Equal((0, 1), (log.Paths().Walked.Distinct, log.Paths().LongCases));
        Assert.Equal((5_001, 1), (log.Paths().Events, log.Paths().Cases));
    }

    private static void Compare(List<List<TrialRecord>> files, IReadOnlyList<int> sizes, bool forgetful)
    {
        using var log = new TrialLog();
        foreach (var file in files)
        {
            log.Import(TrialRecord.File(file), sizes, forgetful);
        }

        var arrived = files.SelectMany(file => file).ToList();
        foreach (var segment in new[] { null, "", "s1", "s2" })
        {
            Compare(log, arrived, segment, null, null);
            Compare(log, arrived, segment, FirstDay + 1, FirstDay + 4);
            Compare(log, arrived, segment, null, FirstDay + 2);
        }
    }

    private static void Compare(TrialLog log, List<TrialRecord> arrived, string? segment, int? from, int? to)
    {
        var slow = new SlowFigures(arrived, segment, from, to);
        var paths = log.Paths(segment, from, to);
        Assert.Equal(slow.Cases, paths.Cases);
        Assert.Equal(slow.Activities.Values.Sum(), paths.Events);
        Assert.Equal(slow.Activities, paths.ActivityCounts.ToDictionary(pair => pair.Key, pair => pair.Value));
        Assert.Equal(slow.Variants.Count, paths.Walked.Distinct);
        Assert.Equal(slow.Variants, paths.TopVariants.ToDictionary(v => string.Join('>', v.Path), v => v.Cases));
        Assert.Equal(slow.Variants.Values.LongCount(n => n == 1), paths.Walked.Single);
        Assert.Equal(slow.Edges.Count, paths.Edges.Count);
        foreach (var edge in paths.Edges)
        {
            var waits = slow.Edges[$"{edge.From}>{edge.To}"];
            Assert.Equal((waits.Count, SlowFigures.Median(waits), SlowFigures.Mean(waits)), (edge.Count, edge.MedianSeconds, edge.MeanSeconds));
        }

        if (slow.Cases > 0)
        {
            Assert.Equal((SlowFigures.Median(slow.Throughput), SlowFigures.Mean(slow.Throughput)), (paths.Throughput!.Median, paths.Throughput.Mean));
        }

        // What is kept and what a pass over the lines finds is the same, in every figure there is.
        Assert.Equal(JsonSerializer.Serialize(paths), JsonSerializer.Serialize(log.Scan(segment, from, to) with { AsOf = null }));
        Assert.Equal(JsonSerializer.Serialize(log.Drivers(WordKind.Reason, segment, from, to)), JsonSerializer.Serialize(log.ScanDrivers(WordKind.Reason, segment, from, to)));
        Compare(slow, log.Drivers(WordKind.Reason, segment, from, to).Ranking, "r", record => record.Reason);
        Compare(slow, log.Drivers(WordKind.Dimension, segment, from, to).Ranking, "k", record => record.Kind);
        Compare(slow, log.Drivers(WordKind.Activity, segment, from, to).Ranking, "a", record => record.Activity);
    }

    private static void Compare(SlowFigures slow, Ranking ranking, string prefix, Func<TrialRecord, int> value)
    {
        var counts = slow.Records.Where(record => value(record) > 0).GroupBy(record => TrialRecord.Text(prefix, value(record))).ToDictionary(group => group.Key, group => group.LongCount());
        Assert.Equal(counts, ranking.Rows.ToDictionary(row => row.Value, row => row.Count));
        Assert.Equal(slow.Records.Count - counts.Values.Sum(), ranking.Uncoded);
    }
}
