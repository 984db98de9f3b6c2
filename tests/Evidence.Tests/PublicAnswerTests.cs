using System.Text.Json;

namespace Evidence.Tests;

/// <summary>Public complaints, posts, surveys and page views through the HTTP API give the figures that others counted.</summary>
public sealed class PublicAnswerTests
{
    private const double Day = 86_400;

    [Fact]
    public async Task Complaints_have_their_issues_by_product_their_companies_and_waiting_days()
    {
        var set = SharedSets.Set("cfpb-2014");
        var expected = SharedSets.Expected("cfpb-complaints-2014");
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("complaints", "contacts", "B", "operations", "Product", "Company response", "Company");
        await evidence.RegisterAsync("sent", "contacts", "B");
        await evidence.ImportAsync("complaints", SharedSets.Bytes(set), SharedSets.Query(set));
        await evidence.ImportAsync("sent", SharedSets.Bytes(set), "format=csv&id=Complaint ID&case=Complaint ID&activity=Submitted via&time=Date sent to company&start=Date received&timeFormat=MM/dd/yyyy&zone=UTC");

        async Task<JsonElement> Drivers(string query) => await evidence.GetAsync($"sources/complaints/drivers?top=1000&{query}");
        PublishedPaths.Pareto(expected.GetProperty("issue_of_credit_card"), await Drivers("by=reason&where=Product:Credit card"));
        PublishedPaths.Pareto(expected.GetProperty("company_response"), await Drivers("by=Company response"));
        PublishedPaths.Pareto(expected.GetProperty("company_top10"), await Drivers("by=Company"));
        Assert.Equal(expected.GetProperty("timely_no").GetInt64(), PublishedPaths.Values(await Drivers("by=Timely response?"))["No"]);
        Assert.Equal(expected.GetProperty("disputed_yes").GetInt64(), PublishedPaths.Values(await Drivers("by=Consumer disputed?"))["Yes"]);
        var services = (await evidence.GetAsync("sources/sent/paths")).GetProperty("services").EnumerateArray().ToDictionary(service => service.GetProperty("activity").GetString()!);
        foreach (var channel in expected.GetProperty("received_to_sent_days_by_channel").EnumerateObject())
        {
            PublishedPaths.Spread(channel.Value, services[channel.Name], "Seconds", Day);
        }
    }

    [Fact]
    public async Task Questions_to_a_bank_have_their_reasons_and_complaints_as_lines_of_JSON_their_products()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("bank", "contacts", "B");
        await evidence.RegisterAsync("lines", "contacts", "B");
        var set = SharedSets.Set("banking77");
        await evidence.ImportAsync("bank", SharedSets.Bytes(set), SharedSets.Query(set));
        await evidence.ImportAsync("lines", await File.ReadAllBytesAsync(Path.Combine(SharedSets.Folder(), "cfpb-jsonl", "from_s3.ndjson")), "format=ndjson&id=complaint_id&reason=product");

        PublishedPaths.Pareto(SharedSets.Expected("banking77-train.category"), await evidence.GetAsync("sources/bank/drivers?top=1000"));
        PublishedPaths.Pareto(SharedSets.Expected("cfpb-jsonl.product"), await evidence.GetAsync("sources/lines/drivers?top=1000"));
    }

    [Fact]
    public async Task Posts_have_their_sentiment_their_reasons_and_their_days()
    {
        var set = SharedSets.Set("tweets-sample");
        var expected = SharedSets.Expected("airline-tweets-sample");
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("posts", "posts", "A", "customer", "airline_sentiment");
        // Published days are those written in the file: read in the unit's own zone they are the unit's days.
        var query = SharedSets.Query(set).Replace("America%2FLos_Angeles", "Europe%2FBerlin", StringComparison.Ordinal);
        Assert.Contains("Berlin", query, StringComparison.Ordinal);
        await evidence.ImportAsync("posts", SharedSets.Bytes(set), query);

        PublishedPaths.Pareto(expected.GetProperty("sentiment"), await evidence.GetAsync("sources/posts/drivers?by=airline_sentiment"));
        PublishedPaths.Pareto(expected.GetProperty("airline"), await evidence.GetAsync("sources/posts/drivers?by=activity"));
        PublishedPaths.Pareto(expected.GetProperty("negative_reason"), await evidence.GetAsync("sources/posts/drivers?by=reason"));
        var negative = await evidence.GetAsync("sources/posts/days?where=airline_sentiment:negative");
        Assert.Equal(
            expected.GetProperty("negative_by_day").EnumerateObject().ToDictionary(day => day.Name, day => day.Value.GetInt64()),
            negative.GetProperty("days").EnumerateArray().ToDictionary(day => day.GetProperty("date").GetString()!, day => day.GetProperty("records").GetInt64()));
    }

    [Fact]
    public async Task Passengers_recommend_and_rate_by_touchpoint_and_boarding_area()
    {
        var expected = SharedSets.Expected("sfo-survey-2017");
        var file = await File.ReadAllBytesAsync(Path.Combine(SharedSets.Folder(), "sfo-survey-2017", "2017_SFO_Customer_Survey.csv"));
        var ratings = expected.GetProperty("ratings_1_to_5").EnumerateObject().ToList();
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("first", "survey", "A", "customer", ["NETPRO", "BAREA", "DAY", "Q15PROBLEM", .. ratings.Take(13).Select(rating => rating.Name)]);
        await evidence.RegisterAsync("second", "survey", "A", "customer", [.. ratings.Skip(13).Select(rating => rating.Name)]);
        Assert.Equal(2831, (await evidence.ImportAsync("first", file, "format=csv&id=RESPNUM&score=NETPRO&scale=0-10")).GetProperty("accepted").GetInt64());
        await evidence.ImportAsync("second", file, "format=csv&id=RESPNUM");

        foreach (var address in new[] { "sources/first/scores", "sources/first/scores?of=NETPRO&scale=0-10" })
        {
            var scores = await evidence.GetAsync(address);
            Nps(expected.GetProperty("nps"), scores.GetProperty("rows").EnumerateArray().Single());
            Assert.Equal(expected.GetProperty("nps").GetProperty("not_counted").GetInt64(), scores.GetProperty("notCounted").GetInt64() + scores.GetProperty("without").GetInt64());
        }

        foreach (var (figure, by) in new[] { ("nps_by_boarding_area", "BAREA"), ("nps_by_day", "DAY"), ("nps_by_problem_code", "Q15PROBLEM") })
        {
            var rows = (await evidence.GetAsync($"sources/first/scores?by={by}")).GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("value").GetString()!);
            foreach (var group in expected.GetProperty(figure).EnumerateObject())
            {
                Assert.Equal(group.Value.GetProperty("valid").GetInt64(), rows[group.Name].GetProperty("n").GetInt64());
                Assert.Equal(group.Value.GetProperty("nps").GetDouble(), rows[group.Name].GetProperty("nps").GetProperty("score").GetDouble(), 0.0006);
            }
        }

        PublishedPaths.Pareto(expected.GetProperty("problem_met_Q15_codes"), await evidence.GetAsync("sources/first/drivers?by=Q15PROBLEM"));
        for (var i = 0; i < ratings.Count; i++)
        {
            Rating(ratings[i].Value, await evidence.GetAsync($"sources/{(i < 13 ? "first" : "second")}/scores?of={ratings[i].Name}&scale=1-5"));
        }
    }

    [Theory]
    [InlineData("web-nasa-1995-07")]
    [InlineData("web-apache-2015")]
    public async Task Page_views_are_sessions_where_a_pause_ends_one(string name)
    {
        var expected = SharedSets.Expected(name);
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("web");
        await evidence.ImportAsync("web", await File.ReadAllBytesAsync(Path.Combine(SharedSets.Folder(), name, "pageviews.csv")), "format=csv&case=visitor&activity=page&time=timestamp");

        var visitors = await evidence.GetAsync("sources/web/paths");
        Assert.Equal((expected.GetProperty("page_views").GetInt64(), expected.GetProperty("hosts_with_page_views").GetInt64()), (visitors.GetProperty("events").GetInt64(), visitors.GetProperty("cases").GetInt64()));
        Assert.Equal(expected.GetProperty("pages").GetInt64(), visitors.GetProperty("activities").GetInt64());
        PublishedPaths.Lead(expected.GetProperty("top10_pages"), visitors.GetProperty("activityCounts").EnumerateObject().ToDictionary(page => page.Name, page => page.Value.GetInt64()));
        var sessions = await evidence.GetAsync("sources/web/paths?gap=1800&top=1000");
        Assert.Equal((expected.GetProperty("sessions").GetInt64(), expected.GetProperty("paths_variants").GetInt64()), (sessions.GetProperty("cases").GetInt64(), sessions.GetProperty("variants").GetInt64()));
        Assert.Equal(
            expected.GetProperty("sessions_of_one_page").GetInt64(),
            sessions.GetProperty("topVariants").EnumerateArray().Where(path => path.GetProperty("path").GetArrayLength() == 1).Sum(path => path.GetProperty("cases").GetInt64()));
        PublishedPaths.Spread(expected.GetProperty("pages_per_session"), sessions.GetProperty("eventsPerCase"), "");
        PublishedPaths.Spread(expected.GetProperty("session_seconds"), sessions.GetProperty("throughput"), "Seconds");
        PublishedPaths.Variants(expected.GetProperty("top5_paths"), sessions);
        PublishedPaths.Lead(expected.GetProperty("top10_entry_pages"), PublishedPaths.Rows(sessions, "starts"));
        PublishedPaths.Lead(expected.GetProperty("top10_exit_pages"), PublishedPaths.Rows(sessions, "ends"));
        PublishedPaths.Edges(expected.GetProperty("directly_follows_top10"), sessions);
    }

    private static void Nps(JsonElement expected, JsonElement row)
    {
        var nps = row.GetProperty("nps");
        Assert.Equal(expected.GetProperty("nps").GetDouble(), nps.GetProperty("score").GetDouble(), 0.0006);
        Assert.Equal(expected.GetProperty("mean").GetDouble(), row.GetProperty("mean").GetDouble(), 0.0006);
        Assert.Equal(expected.GetProperty("valid").GetInt64(), row.GetProperty("n").GetInt64());
        foreach (var part in new[] { "promoters", "passives", "detractors" })
        {
            Assert.Equal(expected.GetProperty(part).GetInt64(), nps.GetProperty(part).GetProperty("count").GetInt64());
        }

        Distribution(expected, row);
    }

    private static void Rating(JsonElement expected, JsonElement scores)
    {
        var row = scores.GetProperty("rows").EnumerateArray().Single();
        Assert.Equal(expected.GetProperty("n").GetInt64(), row.GetProperty("n").GetInt64());
        Assert.Equal(expected.GetProperty("mean").GetDouble(), row.GetProperty("mean").GetDouble(), 0.0006);
        Assert.Equal(expected.GetProperty("mean").GetDouble() - 3, row.GetProperty("emotion").GetDouble(), 0.0006);
        Assert.Equal(expected.GetProperty("top2_pct").GetDouble(), 100 * row.GetProperty("top2").GetProperty("share").GetDouble(), 0.0006);
        Assert.Equal(expected.GetProperty("bottom2_pct").GetDouble(), 100 * row.GetProperty("bottom2").GetProperty("share").GetDouble(), 0.0006);
        Assert.Equal(expected.GetProperty("not_counted").GetInt64(), scores.GetProperty("notCounted").GetInt64() + scores.GetProperty("without").GetInt64());
        Distribution(expected, row);
    }

    private static void Distribution(JsonElement expected, JsonElement row) => Assert.Equal(
        expected.GetProperty("counts").EnumerateObject().ToDictionary(count => count.Name, count => count.Value.GetInt64()),
        row.GetProperty("distribution").EnumerateArray().ToDictionary(count => count.GetProperty("score").ToString(), count => count.GetProperty("count").GetInt64()));
}
