using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Evidence.Tests;

[Trait("store", "both")]
public sealed class LogTests
{
    [Fact]
    public async Task Contacts_within_30_days_of_purchase_are_one_line_over_two_sources()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("shop");
        await evidence.RegisterAsync("desk");
        await LogCalls.DefineAsync(evidence, new { key = "after-purchase", name = "After purchase", sources = new[] { "shop", "desk" }, caseRule = "anchor", anchor = "purchase", days = 30 });

        // The desk's file comes first: the order of the files does not matter.
        await evidence.ImportAsync("desk", LogCalls.Csv(
            "t1,A,contact,2026-01-10T00:00:00Z,billing,phone,,", "t2,B,contact,2026-02-10T00:00:00Z,setup,phone,,",
            "t3,A,contact,2026-03-31T00:00:00Z,setup,mail,,", "t4,C,contact,2026-01-10T00:00:00Z,setup,mail,,"), LogCalls.Query);
        await evidence.ImportAsync("shop", LogCalls.Csv(
            "o1,A,purchase,2026-01-01T00:00:00Z,,,,", "o2,B,purchase,2026-01-05T00:00:00Z,,,,", "o3,A,purchase,2026-03-01T00:00:00Z,,,,"), LogCalls.Query);

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
        await LogCalls.DefineAsync(evidence, new { key = "after-purchase", name = "After purchase", sources = new[] { "desk", "shop" }, caseRule = "anchor", anchor = "purchase", days = 30 });
        await evidence.ImportAsync("shop", LogCalls.Csv([.. Enumerable.Range(0, 40).Select(n => $"o{n},p{n},purchase,2026-01-02T00:00:00Z,,,north,")]), LogCalls.Query);
        await evidence.ImportAsync("desk", LogCalls.Csv([.. Enumerable.Range(0, 10).Select(n => $"t{n},p{n},contact,2026-01-10T00:00:00Z,{(n == 0 ? "" : "billing")},phone,,")]), LogCalls.Query);

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

    private static async Task<HttpStatusCode> PostAsync(RunningEvidence evidence, object log)
    {
        using var answer = await evidence.Http.PostAsJsonAsync("logs", log);
        return answer.StatusCode;
    }
}
