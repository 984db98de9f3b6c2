using System.Globalization;
using Journey.Owners.V1;
using Owners.Tests.Hosts;
using Trials = Owners.Tests.Hosts.Trials;

namespace Owners.Tests;

/// <summary>Measures that are registered with the log they are taken from: nobody types their figures, or chooses afterwards what is counted.</summary>
public sealed class LogMeasureTests(OwnersFixture fixture)
{
    [Fact]
    public async Task A_share_is_taken_of_both_windows_and_both_groups_as_it_was_registered()
    {
        var (trials, fix, log, key) = await SetAsync();
        log.Show(trials.Day(140), 1200, 184, segment: "new").Show(trials.Day(84), 1180, 132, segment: "new");
        log.Show(trials.Day(140), 900, 140, segment: "old").Show(trials.Day(84), 880, 139, segment: "old");
        var started = await trials.StartAsync(fix, [Metric(new { log = key, of = "activity", value = "call", segment = "new", comparison = "old" }, lagDays: 7)], comparison: "old customers");

        var taken = await trials.MeasureAsync(started.Body, new { fromLog = true, otherChanges = new[] { new { id = "c-1", what = "Another price", day = trials.Day(80) } } });

        Assert.Equal((201, 200), (started.Status, taken.Status));
        var metric = taken.Body["customerBehaviour"]![0]!;
        Assert.Equal(
            ["1200 184", "1180 132", "900 140", "880 139"],
            new[] { "baseline", "after", "comparisonBaseline", "comparisonAfter" }.Select(cell => $"{metric[cell]!["n"]} {metric[cell]!["count"]}"));
        Assert.Equal((key, "call", "old"), ((string)metric["log"]!["log"]!, (string)metric["log"]!["value"]!, (string)metric["log"]!["comparison"]!));
        Assert.Equal($"{key} at revision 7", (string)taken.Body["measurements"]![0]!["source"]!);
        Assert.True((bool)taken.Body["confounded"]!);
        // Customers of the first window were followed for seven days more, as the measure says, at the revision that was looked at first.
        var asked = log.Asked.First(one => one.Segment == "new");
        Assert.Equal((28, 35, 7L), ((asked.To - asked.From).ToTimeSpan().Days, Math.Round((asked.Reading.AsOf - asked.From).ToTimeSpan().TotalDays), asked.Reading.Revision));
    }

    [Fact]
    public async Task Counts_are_of_activities_or_reasons_and_means_of_the_scores_of_one_scale()
    {
        var (trials, fix, log, key) = await SetAsync();
        log.Show(trials.Day(140), 100, 60, 80, 40, scores: [(2, 30), (4, 30)]).Show(trials.Day(84), 90, 50, 70, 20, scores: [(3, 40)]);
        object[] metrics =
        [
            Metric(new { log = key, of = "activity", value = "call" }, "count", "calls"), Metric(new { log = key, of = "reason", value = "billing" }, "count", "billing"),
            Metric(new { log = key, of = "score", value = "1-5" }, "mean", "mood"), Metric(new { log = key, of = "reason", value = "unheard" }, "count", "unheard"),
        ];
        var started = await trials.StartAsync(fix, metrics);

        var taken = await trials.MeasureAsync(started.Body, new { fromLog = true });

        var told = taken.Body["customerBehaviour"]!.AsArray().Select(metric => metric!["baseline"]!).ToList();
        Assert.Equal(["100 80", "100 40", "100 0"], new[] { 0, 1, 3 }.Select(at => $"{told[at]["n"]} {told[at]["count"]}"));
        Assert.Equal((60.0, 3.0, Math.Round(Math.Sqrt(60.0 / 59), 6)), ((double)told[2]["n"]!, (double)told[2]["mean"]!, Math.Round((double)told[2]["deviation"]!, 6)));
        Assert.Equal(0.0, (double)taken.Body["customerBehaviour"]![2]!["after"]!["deviation"]!);
    }

    [Fact]
    public async Task Nothing_is_taken_of_a_log_that_does_not_reach_the_end_of_the_window_or_is_not_there()
    {
        var (trials, fix, log, key) = await SetAsync();
        log.Show(trials.Day(140), 100, 60).Show(trials.Day(84), 90, 50);
        var test = (await trials.StartAsync(fix, [Metric(new { log = key, of = "activity", value = "call" })])).Body;

        // The after window ended 56 days ago: a record of the day before its last one says nothing of it.
        log.Newest = Noon(trials.Day(58));
        var behind = await trials.MeasureAsync(test, new { fromLog = true });
        (log.Newest, log.IsPartial) = (Noon(trials.Day(57)), true);
        var partial = await trials.MeasureAsync(test, new { fromLog = true });
        log.IsPartial = false;
        fixture.Evidence.Logs.TryRemove(key, out _);
        var unknown = await trials.MeasureAsync(test, new { fromLog = true });
        fixture.Evidence.Logs[key] = log;
        var taken = await trials.MeasureAsync(test, new { fromLog = true });

        Assert.All([behind, partial], refused => Assert.Equal((422, "LOG_BEHIND", key), (refused.Status, (string)refused.Body["reason"]!, (string)refused.Body["log"]!)));
        Assert.Equal((404, "LOG_NOT_FOUND"), (unknown.Status, (string)unknown.Body["reason"]!));
        Assert.Equal((200, 1), (taken.Status, taken.Body["measurements"]!.AsArray().Count));
    }

    [Fact]
    public async Task What_fits_no_log_is_refused_before_the_test_begins_and_what_has_none_is_entered()
    {
        var (trials, fix, log, key) = await SetAsync();

        var refused = await trials.StartAsync(fix, [
            Metric(new { log = key, of = "reason", value = "billing" }), Metric(new { log = key, of = "activity", value = "" }, "count", "a"),
            Metric(new { log = "", of = "score", value = "1-5" }, "mean", "b"), Metric(new { log = key, of = "activity", value = "call", comparison = "old" }, key: "c")]);
        var unknown = await trials.StartAsync(fix, [Trials.Metric(), Metric(new { log = "unheard-of", of = "activity", value = "call" })]);
        var test = (await trials.StartAsync(fix, [Trials.Metric(), Metric(new { log = key, of = "activity", value = "call" }, key: "seen")])).Body;
        var both = await trials.MeasureAsync(test, new { fromLog = true, figures = new[] { new { metric = "billing", window = trials.After, n = 10, count = 1 } } });
        await trials.DecideAsync(test, new { verdict = "inconclusive", because = "Never carried out" });
        var decided = await trials.MeasureAsync(test, new { fromLog = true });
        var entered = (await trials.StartAsync(fix, [Trials.Metric()])).Body;
        var without = await trials.MeasureAsync(entered, new { fromLog = true });

        Assert.Equal(["metrics[0].log.of", "metrics[1].log.value", "metrics[2].log.log", "metrics[3].log.comparison"], refused.Body["errors"]!.AsArray().Select(error => (string)error!["field"]!));
        Assert.Equal((400, "metrics[1].log.log"), (unknown.Status, (string)unknown.Body["errors"]![0]!["field"]!));
        Assert.Equal((400, "figures"), (both.Status, (string)both.Body["errors"]![0]!["field"]!));
        Assert.Equal(["TEST_DECIDED", "TEST_WITHOUT_LOG"], new[] { decided, without }.Select(answer => (string)answer.Body["reason"]!));
        Assert.Empty(log.Asked);
    }

    [Fact]
    public async Task Over_rpc_a_measure_is_registered_with_its_log_and_taken_of_it()
    {
        var (trials, fix, log, key) = await SetAsync();
        log.Show(trials.Day(140), 1200, 184).Show(trials.Day(84), 1180, 132);
        var rpc = trials.Rpc;
        var metric = new TestMetric
        {
            Key = "call",
            Name = "Calls",
            Numerator = "customers who called",
            Denominator = "customers",
            Kind = MetricKind.Proportion,
            Scope = MetricScope.Local,
            Subject = MetricSubject.CustomerBehaviour,
            Direction = Direction.Fall,
            Smallest = .02,
            Log = new() { LogKey = key, Of = LogSubject.Activity, Value = "call" },
        };
        var plan = new TestPlan
        {
            Assumption = "The bill is not understood",
            Change = "A preview",
            Metrics = { metric },
            Baseline = new() { From = trials.Day(140), Until = trials.Day(112) },
            After = new() { From = trials.Day(84), Until = trials.Day(56) },
        };

        var begun = (await rpc.StartTestAsync(new() { FixId = fix, Plan = plan })).Test;
        var taken = (await rpc.RecordMeasurementAsync(new() { TestId = begun.TestId, FromLog = true })).Test;

        Assert.Equal(metric.Log, begun.Plan.Metrics[0].Log);
        Assert.Equal((Proposal.Keep, .0415), (taken.Readings[0].Proposed, Math.Round(taken.Readings[0].Effect, 4)));
    }

    static object Metric(object log, string kind = "proportion", string key = "call", int lagDays = 0) => new
    {
        key,
        name = $"Measure {key}",
        numerator = "what is counted",
        denominator = "customers",
        kind,
        scope = "local",
        subject = "customerBehaviour",
        direction = "fall",
        smallest = .02,
        lagDays,
        log,
    };

    static DateTimeOffset Noon(string day) => DateTimeOffset.Parse(day + "T12:00:00+09:00", CultureInfo.InvariantCulture);

    async Task<(Trials Trials, string Fix, LogStandIn Log, string Key)> SetAsync()
    {
        var trials = Trials.Of(fixture, await Scene.SetAsync(fixture));
        var (log, key) = (new LogStandIn(), $"log-{Guid.NewGuid():N}");
        fixture.Evidence.Logs[key] = log;
        return (trials, await trials.PlanFixAsync(), log, key);
    }
}
