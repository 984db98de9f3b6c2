using System.Globalization;
using System.Text.Json;

namespace Evidence.Tests;

/// <summary>Figures of public logs that need more than the plain import: actors, starts, lifecycles, windows.</summary>
public sealed class PublicDetailTests
{
    [Fact]
    public async Task Groups_of_a_hospital_hand_over()
    {
        var set = SharedSets.Set("sepsis-csv");
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("sepsis");

        await evidence.ImportAsync("sepsis", SharedSets.Bytes(set), SharedSets.Query(set) + "&actor=org:group");

        var paths = await evidence.GetAsync("sources/sepsis/paths");
        PublishedPaths.Handovers(SharedSets.Expected("sepsis.handovers").GetProperty("org:group"), paths);
        Assert.Equal(SharedSets.Expected("sepsis.cases_with_return_to_emergency").GetInt64(), PublishedPaths.Rows(paths, "funnel")["Return ER"]);
    }

    [Fact]
    public async Task Activities_with_a_start_have_service_times()
    {
        var set = SharedSets.Set("orders-csv");
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("orders");

        await evidence.ImportAsync("orders", SharedSets.Bytes(set), SharedSets.Query(set) + "&start=start_timestamp");

        Services(SharedSets.Expected("order-intervals.service_seconds_per_activity"), await evidence.GetAsync("sources/orders/paths"));
    }

    [Fact]
    public async Task Of_a_log_with_lifecycles_the_complete_events_are_read_alone_and_pairs_have_service_times()
    {
        var set = SharedSets.Set("teleclaims-xes");
        var expected = SharedSets.Expected("teleclaims");
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("claims", dimensions: "lifecycle:transition");
        await evidence.RegisterAsync("pairs");
        await evidence.RegisterAsync("ends");

        await evidence.ImportAsync("claims", SharedSets.Bytes(set), "format=xes");
        await evidence.ImportAsync("pairs", SharedSets.Bytes(set), "format=xes&lifecycle=pair");

        await evidence.ImportAsync("ends", SharedSets.Bytes(set), "format=xes&lifecycle=complete");

        var kept = await evidence.GetAsync("sources/ends/paths?top=12");
        Assert.Equal("aggregate", kept.GetProperty("basis").GetString());
        PublishedPaths.Compare(expected.GetProperty("complete_events_only"), kept);
        PublishedPaths.Handovers(expected.GetProperty("complete_events_only").GetProperty("handovers").GetProperty("org:resource"), kept);
        var complete = await evidence.GetAsync("sources/claims/paths?where=lifecycle:transition:complete");
        Assert.Equal("scan", complete.GetProperty("basis").GetString());
        PublishedPaths.Compare(expected.GetProperty("complete_events_only"), complete);
        PublishedPaths.Handovers(expected.GetProperty("complete_events_only").GetProperty("handovers").GetProperty("org:resource"), complete);
        PublishedPaths.Lead(expected.GetProperty("lifecycle_counts"), PublishedPaths.Values(await evidence.GetAsync("sources/claims/drivers?by=lifecycle:transition")));
        Services(expected.GetProperty("start_to_complete").GetProperty("per_activity"), await evidence.GetAsync("sources/pairs/paths"));
    }

    [Fact]
    public async Task The_permits_have_their_channels_and_departments()
    {
        var set = SharedSets.Set("receipt-csv");
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("receipt", dimensions: "case:channel");

        await evidence.ImportAsync("receipt", SharedSets.Bytes(set), SharedSets.Query(set));

        // The trace's own attributes stand on each of its events: one event a case is counted.
        var channels = await evidence.GetAsync("sources/receipt/drivers?by=case:channel&where=activity:Confirmation of receipt&top=1000");
        PublishedPaths.Pareto(SharedSets.Expected("receipt.channel_of_cases"), channels);
        var departments = await evidence.GetAsync("sources/receipt/drivers?by=case:department&where=activity:Confirmation of receipt&top=1000");
        PublishedPaths.Pareto(SharedSets.Expected("receipt.department_of_cases"), departments);
    }

    [Fact]
    public async Task Of_the_answers_within_days_of_purchase_partial_delivery_leads()
    {
        var set = SharedSets.Set("olist-a");
        var expected = SharedSets.Expected("olist-reviews-a");
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("shop", "survey", "A", "customer", "class", "subclass");
        await evidence.ImportAsync("shop", SharedSets.Bytes(set), SharedSets.Query(set));
        const string Purchase = "anchor=Order purchased";

        foreach (var days in expected.GetProperty("answers_within_days_of_purchase").EnumerateObject())
        {
            var within = await evidence.GetAsync($"sources/shop/paths?{Purchase}&days={days.Name}");
            Assert.Equal(days.Value.GetInt64(), within.GetProperty("activityCounts").GetProperty("Survey answered").GetInt64());
        }

        foreach (var (days, figure) in new[] { (30, "problem_subclass_of_answers_within_30_days"), (14, "problem_subclass_of_answers_within_14_days") })
        {
            var reasons = await evidence.GetAsync($"sources/shop/drivers?by=subclass&{Purchase}&days={days}&top=1000");
            PublishedPaths.Lead(expected.GetProperty(figure).GetProperty("counts"), PublishedPaths.Values(reasons));
        }

        var sent = await evidence.GetAsync($"sources/shop/paths?{Purchase}&days=30");
        Assert.Equal(expected.GetProperty("reviews_created_within_30_days_of_purchase").GetInt64(), sent.GetProperty("activityCounts").GetProperty("Survey sent").GetInt64());
        await ScoresAsync(evidence, expected);
        foreach (var month in expected.GetProperty("purchase_month").EnumerateObject())
        {
            var from = DateTime.ParseExact(month.Name, "yyyy-MM", CultureInfo.InvariantCulture);
            var started = await evidence.GetAsync($"sources/shop/paths?from={from:yyyy-MM-dd}T00:00:00Z&to={from.AddMonths(1):yyyy-MM-dd}T00:00:00Z");
            Assert.Equal(month.Value.GetInt64(), started.GetProperty("cases").GetInt64());
        }
    }

    private static async Task ScoresAsync(RunningEvidence evidence, JsonElement expected)
    {
        var scores = (await evidence.GetAsync("sources/shop/scores")).GetProperty("rows").EnumerateArray().Single();
        Assert.Equal(expected.GetProperty("review_score_mean").GetDouble(), scores.GetProperty("mean").GetDouble(), 0.0006);
        Assert.Equal(
            PublishedPaths.Counts(expected.GetProperty("review_score").GetProperty("counts")),
            scores.GetProperty("distribution").EnumerateArray().ToDictionary(count => count.GetProperty("score").ToString(), count => count.GetProperty("count").GetInt64()));
        var byClass = (await evidence.GetAsync("sources/shop/scores?by=class")).GetProperty("rows").EnumerateArray()
            .ToDictionary(row => row.GetProperty("value").GetString() is { Length: > 0 } value ? value : "(none)", row => row.GetProperty("mean").GetDouble());
        foreach (var mean in expected.GetProperty("score_mean_by_class").EnumerateObject())
        {
            Assert.Equal(mean.Value.GetDouble(), byClass[mean.Name], 0.0006);
        }
    }

    private static void Services(JsonElement expected, JsonElement paths)
    {
        var services = paths.GetProperty("services").EnumerateArray().ToDictionary(service => service.GetProperty("activity").GetString()!, service => service);
        foreach (var activity in expected.EnumerateObject())
        {
            PublishedPaths.Spread(activity.Value, services[activity.Name], "Seconds");
        }
    }
}
