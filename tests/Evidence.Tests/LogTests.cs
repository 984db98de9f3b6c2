using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Evidence.Tests;

[Trait("store", "both")]
public sealed class LogTests
{
    private const string Query = "format=csv&id=id&case=id&customer=customer&activity=activity&time=time&reason=reason&channel=channel&recordedTime=made";
    private const string Head = "id,customer,activity,time,reason,channel,region,made\n";
    private static readonly string[] Sources = ["shop", "desk", "site"];

    [Fact]
    public async Task Contacts_within_30_days_of_purchase_are_one_line_over_two_sources()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("shop");
        await evidence.RegisterAsync("desk");
        await DefineAsync(evidence, new { key = "after-purchase", name = "After purchase", sources = new[] { "shop", "desk" }, caseRule = "anchor", anchor = "purchase", days = 30 });

        // The desk's file comes first: the order of the files does not matter.
        await evidence.ImportAsync("desk", Csv(
            "t1,A,contact,2026-01-10T00:00:00Z,billing,phone,,", "t2,B,contact,2026-02-10T00:00:00Z,setup,phone,,",
            "t3,A,contact,2026-03-31T00:00:00Z,setup,mail,,", "t4,C,contact,2026-01-10T00:00:00Z,setup,mail,,"), Query);
        await evidence.ImportAsync("shop", Csv(
            "o1,A,purchase,2026-01-01T00:00:00Z,,,,", "o2,B,purchase,2026-01-05T00:00:00Z,,,,", "o3,A,purchase,2026-03-01T00:00:00Z,,,,"), Query);

        var log = await evidence.GetAsync("logs/after-purchase");
        var paths = await evidence.GetAsync("logs/after-purchase/paths");
        var drivers = await evidence.GetAsync("logs/after-purchase/drivers");
        Assert.Equal((4, 3), (log.GetProperty("events").GetInt32(), log.GetProperty("cases").GetInt32()));
        Assert.Equal((4, 3), (paths.GetProperty("events").GetInt32(), paths.GetProperty("cases").GetInt32()));
        var edge = Assert.Single(paths.GetProperty("edges").EnumerateArray());
        Assert.Equal(("purchase", "contact", 9 * 86_400.0), (edge.GetProperty("from").GetString(), edge.GetProperty("to").GetString(), edge.GetProperty("medianSeconds").GetDouble()));
        Assert.Equal("billing", Assert.Single(drivers.GetProperty("rows").EnumerateArray()).GetProperty("value").GetString());
        Assert.False(paths.TryGetProperty("partial", out _));
    }

    [Theory]
    [InlineData("", "aggregate")]
    [InlineData("&from=2026-01-01&to=2026-01-20", "aggregate")]
    [InlineData("&asOf=2026-12-31T00:00:00Z", "scan")]
    [InlineData("&from=2026-01-01T01:00:00Z", "scan")]
    public async Task What_a_source_without_reasons_recorded_is_not_uncoded(string options, string basis)
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("shop");
        await evidence.RegisterAsync("desk");
        await DefineAsync(evidence, new { key = "after-purchase", name = "After purchase", sources = new[] { "desk", "shop" }, caseRule = "anchor", anchor = "purchase", days = 30 });
        await evidence.ImportAsync("shop", Csv([.. Enumerable.Range(0, 40).Select(n => $"o{n},p{n},purchase,2026-01-02T00:00:00Z,,,north,")]), Query);
        await evidence.ImportAsync("desk", Csv([.. Enumerable.Range(0, 10).Select(n => $"t{n},p{n},contact,2026-01-10T00:00:00Z,{(n == 0 ? "" : "billing")},phone,,")]), Query);

        var told = await evidence.GetAsync($"logs/after-purchase/drivers?by=reason{options}");
        var channels = await evidence.GetAsync($"logs/after-purchase/drivers?by=channel{options}");
        var regions = await evidence.GetAsync($"logs/after-purchase/drivers?by=region{options}");
        var outcomes = await evidence.GetAsync($"logs/after-purchase/drivers?by=outcome{options}");

        Assert.Equal((9, 1, "majority", basis), (told.GetProperty("coded").GetInt32(), told.GetProperty("uncoded").GetInt32(), told.GetProperty("wording").GetString(), told.GetProperty("basis").GetString()));
        Assert.Equal((10, 0), (channels.GetProperty("coded").GetInt32(), channels.GetProperty("uncoded").GetInt32()));
        Assert.Equal((40, 0), (regions.GetProperty("coded").GetInt32(), regions.GetProperty("uncoded").GetInt32()));
        Assert.Equal("notEnoughData", outcomes.GetProperty("status").GetString());
        Assert.Equal(.1, (await evidence.GetAsync("logs/after-purchase/quality")).GetProperty("uncoded").GetProperty("share").GetDouble());
    }

    [Fact]
    public async Task A_log_is_defined_once_and_what_differs_is_refused()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("shop", dimensions: "region");
        var log = new { key = "joined", name = "Joined", sources = new[] { "shop" }, caseRule = "source", segmentBy = "region" };

        Assert.Equal(HttpStatusCode.Created, await PostAsync(evidence, log));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(evidence, log));
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(evidence, log with { name = "Other" }));
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(evidence, log with { key = "shop" }));
        using var source = await evidence.Http.PostAsJsonAsync("sources", new { key = "joined", name = "joined", origin = "operations", tier = "S", method = "log" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Conflict, source.StatusCode);
        Assert.Equal(["joined"], (await evidence.GetAsync("logs")).GetProperty("logs").EnumerateArray().Select(row => row.GetProperty("key").GetString()));
        Assert.Equal("shop", (await evidence.GetAsync("logs/shop")).GetProperty("sources")[0].GetString());
    }

    [Fact]
    public async Task Everything_wrong_with_a_log_is_told_at_once()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("shop");

        using var answer = await evidence.Http.PostAsJsonAsync(
            "logs", new { key = "Joined", name = "", sources = new[] { "shop", "nowhere" }, caseRule = "anchor", days = 0, segmentBy = "region" }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var fields = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement
            .GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString()!).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["anchor", "days", "key", "name", "segmentBy", "sources[1]"], fields);
    }

    [Theory]
    [InlineData("source", "", 0, "", "")]
    [InlineData("source", "", 0, "end", "segment")]
    [InlineData("source", "start", 3, "", "region")]
    [InlineData("anchor", "start", 0, "end", "channel")]
    [InlineData("anchor", "start", 2, "", "region")]
    public Task Reading_step_by_step_and_defining_it_afterwards_give_what_a_recomputation_gives(string rule, string anchor, int days, string end, string segmentBy) =>
        TryAsync(new JoinedTrial(new Random(17), Sources, new JoinedRule(rule, anchor, days, end, segmentBy)));

    [Theory]
    [InlineData("source", "", 0, "end", 3)]
    [InlineData("source", "start", 0, "", 1)]
    [InlineData("source", "start", 0, "end", 2)]
    [InlineData("source", "start", 2, "end", 2)]
    [InlineData("anchor", "start", 0, "", 1)]
    [InlineData("anchor", "start", 0, "end", 1)]
    [InlineData("anchor", "start", 1, "", 1)]
    [InlineData("anchor", "start", 2, "end", 1)]
    public Task A_long_line_of_many_cases_is_what_a_recomputation_gives_whatever_came_late_or_corrected(string rule, string anchor, int days, string end, int customers) =>
        TryAsync(new JoinedTrial(new Random(23), Sources, new JoinedRule(rule, anchor, days, end, "channel"), customers));

    private static async Task TryAsync(JoinedTrial trial)
    {
        await using var evidence = await RunningEvidence.StartAsync();
        foreach (var source in Sources)
        {
            await evidence.RegisterAsync(source, dimensions: "region");
        }

        await DefineAsync(evidence, trial.Definition("before"));
        foreach (var (source, rows) in trial.Files)
        {
            await evidence.ImportAsync(source, Csv([.. rows]), Query);
        }

        await DefineAsync(evidence, trial.Definition("after"));
        await CaughtUpAsync(evidence, "after");

        foreach (var key in new[] { "before", "after" })
        {
            await CompareAsync(evidence, key, trial, null);
            await CompareAsync(evidence, key, trial, trial.ASegment);
        }
    }

    private static async Task CompareAsync(RunningEvidence evidence, string key, JoinedTrial trial, string? segment)
    {
        var slow = trial.Figures(segment);
        var paths = await evidence.GetAsync($"logs/{key}/paths?top=1000{(segment is null ? "" : "&segment=" + segment)}");
        if (slow.Cases == 0)
        {
            Assert.Equal("notEnoughData", paths.GetProperty("status").GetString());
            return;
        }

        Assert.Equal((slow.Events, slow.Cases), (paths.GetProperty("events").GetInt64(), paths.GetProperty("cases").GetInt64()));
        Assert.Equal(slow.Edges, paths.GetProperty("edges").EnumerateArray().ToDictionary(
            edge => $"{edge.GetProperty("from").GetString()}>{edge.GetProperty("to").GetString()}", edge => (edge.GetProperty("count").GetInt64(), edge.GetProperty("medianSeconds").GetDouble())));
        Assert.Equal(slow.Variants, paths.GetProperty("topVariants").EnumerateArray().ToDictionary(
            variant => string.Join('>', variant.GetProperty("path").EnumerateArray().Select(step => step.GetString())), variant => variant.GetProperty("cases").GetInt64()));
    }

    private static async Task CaughtUpAsync(RunningEvidence evidence, string key)
    {
        while ((await evidence.GetAsync($"logs/{key}")).TryGetProperty("partial", out _))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static byte[] Csv(params string[] rows) => Encoding.UTF8.GetBytes(Head + string.Concat(rows.Select(row => row + "\n")));

    private static async Task<HttpStatusCode> PostAsync(RunningEvidence evidence, object log)
    {
        using var answer = await evidence.Http.PostAsJsonAsync("logs", log);
        return answer.StatusCode;
    }

    private static async Task DefineAsync(RunningEvidence evidence, object log)
    {
        using var answer = await evidence.Http.PostAsJsonAsync("logs", log);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
    }
}
