using System.Net;
using System.Text;
using System.Text.Json;
using Grpc.Core;
using Journey.Evidence.Figures;
using Journey.Platform.Identity;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

/// <summary>A viewer sees no cell of fewer than ten, neither told nor by subtraction; a contributor sees all.</summary>
public sealed class SmallGroupTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a40 b30", "")]
    [InlineData("a40 b30 c9", "c b")]
    [InlineData("a40 b30 c4 d5", "c d b")]
    [InlineData("a40 b30 c5 d5", "c d")]
    [InlineData("a40 b3 c0", "b a")]
    [InlineData("a3", "a")]
    public void What_is_hidden_cannot_be_had_from_the_total(string groups, string hidden) => Assert.Equal(
        hidden.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
        SmallGroups.Hidden(groups.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(text => text[..1], text => long.Parse(text[1..], System.Globalization.CultureInfo.InvariantCulture))).Order());

    [Fact]
    public async Task A_viewer_sees_segments_and_values_of_ten_and_more()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await ShopAsync(evidence);
        using var viewer = evidence.Client(Role.Viewer, RunningEvidence.Unit);

        Assert.Equal("suppressed", (await GetAsync(viewer, "sources/shop/paths?segment=small")).GetProperty("status").GetString());
        Assert.Equal("suppressed", (await GetAsync(viewer, "sources/shop/drivers?segment=middle")).GetProperty("status").GetString());
        Assert.Equal("suppressed", (await GetAsync(viewer, "sources/shop/scores?segment=small")).GetProperty("status").GetString());
        Assert.Equal(40, (await GetAsync(viewer, "sources/shop/paths?segment=large")).GetProperty("cases").GetInt32());
        Assert.Equal(64, (await GetAsync(viewer, "sources/shop/paths")).GetProperty("cases").GetInt32());
        Assert.Equal(4, (await evidence.GetAsync("sources/shop/paths?segment=small")).GetProperty("cases").GetInt32());

        var drivers = await GetAsync(viewer, "sources/shop/drivers");
        Assert.Equal(["billing"], drivers.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("value").GetString()));
        Assert.Equal((64, 2), (drivers.GetProperty("coded").GetInt32(), drivers.GetProperty("hiddenValues").GetInt32()));
        Assert.Equal(3, (await evidence.GetAsync("sources/shop/drivers")).GetProperty("rows").GetArrayLength());
        Assert.Equal(1, (await GetAsync(viewer, "sources/shop/scores?by=segment")).GetProperty("rows").GetArrayLength());
        Assert.Equal(3, (await evidence.GetAsync("sources/shop/scores?by=segment")).GetProperty("rows").GetArrayLength());
    }

    [Theory]
    [InlineData("paths?anchor=buy", "anchor, days, end, caseRule, gap")]
    [InlineData("paths?from=2026-01-01T10:00:00Z", "from, to")]
    [InlineData("paths?segment=large&from=2026-01-01", "segment")]
    [InlineData("drivers?asOf=2026-01-01", "asOf")]
    [InlineData("drivers?by=note", "by")]
    [InlineData("scores?where=segment:large", "where")]
    [InlineData("days?segment=large", "segment")]
    [InlineData("drivers?from=2026-01-01", "from, to")]
    [InlineData("drivers?by=channel&to=2026-01-02", "from, to")]
    [InlineData("scores?by=reason&from=2026-01-01&to=2026-01-02", "from, to")]
    [InlineData("scores?by=segment&from=2026-01-01", "from, to")]
    public async Task A_viewer_asks_what_the_log_declares(string asked, string beyond)
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await ShopAsync(evidence);
        using var viewer = evidence.Client(Role.Viewer, RunningEvidence.Unit);

        using var refused = await viewer.GetAsync($"sources/shop/{asked}", TestContext.Current.CancellationToken);
        var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal((HttpStatusCode.Forbidden, "DECLARED_READS_ONLY"), (refused.StatusCode, problem.GetProperty("reason").GetString()));
        Assert.Equal(beyond, problem.GetProperty("errors")[0].GetProperty("field").GetString());
        Assert.True((await evidence.GetAsync($"sources/shop/{asked}")).TryGetProperty("basis", out _));
    }

    [Fact]
    public async Task No_difference_of_two_ranges_of_days_tells_a_viewer_a_row_by_attribute()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("desk");
        // Twelve call about billing on the first day and three on the second: both ranges that begin with the first would show billing.
        var rows = string.Concat(Enumerable.Range(0, 40).Select(i => $"{i},call,2026-01-0{(i < 12 ? 1 : i < 15 ? 2 : 1)}T10:00:00Z,{(i < 15 ? "billing" : "setup")},5\n"));
        await evidence.ImportAsync("desk", Encoding.UTF8.GetBytes("case,activity,time,reason,score\n" + rows), "format=csv&case=case&activity=activity&time=time&reason=reason&score=score&scale=1-5");
        using var viewer = evidence.Client(Role.Viewer, RunningEvidence.Unit);
        var client = new V1.Evidence.EvidenceClient(evidence.Channel);
        var ct = TestContext.Current.CancellationToken;

        foreach (var asked in new[] { "drivers?by=reason", "scores?by=reason" })
        {
            using var first = await viewer.GetAsync($"sources/desk/{asked}&from=2026-01-01&to=2026-01-02", ct);
            using var both = await viewer.GetAsync($"sources/desk/{asked}&from=2026-01-01&to=2026-01-03", ct);
            Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], new[] { first.StatusCode, both.StatusCode });
            Assert.Equal(2, (await GetAsync(viewer, $"sources/desk/{asked}")).GetProperty("rows").GetArrayLength());
            Assert.Equal(2, (await evidence.GetAsync($"sources/desk/{asked}&from=2026-01-01&to=2026-01-03")).GetProperty("rows").GetArrayLength());
        }

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await client.GetDriversAsync(
            new V1.GetDriversRequest { LogKey = "desk", By = "reason", From = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTime(new DateTime(2025, 12, 31, 23, 0, 0, DateTimeKind.Utc)) },
            evidence.Rpc(Role.Viewer), cancellationToken: ct));
        Assert.Equal(StatusCode.PermissionDenied, failure.StatusCode);
        // What is not by attribute stays: activities, and the whole.
        Assert.Equal(37, (await GetAsync(viewer, "sources/desk/paths?from=2026-01-01&to=2026-01-02")).GetProperty("cases").GetInt32());
        Assert.Equal(37, (await GetAsync(viewer, "sources/desk/scores?from=2026-01-01&to=2026-01-02")).GetProperty("rows")[0].GetProperty("n").GetInt32());
        Assert.Equal(37, (await GetAsync(viewer, "sources/desk/drivers?by=activity&from=2026-01-01&to=2026-01-02")).GetProperty("coded").GetInt32());
    }

    [Fact]
    public async Task Single_cases_are_not_for_viewers_and_both_edges_withhold()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await ShopAsync(evidence);
        using var viewer = evidence.Client(Role.Viewer, RunningEvidence.Unit);
        var client = new V1.Evidence.EvidenceClient(evidence.Channel);
        var ct = TestContext.Current.CancellationToken;

        using var refused = await viewer.GetAsync("sources/shop/cases", ct);
        var reply = await client.GetPathsAsync(new V1.GetPathsRequest { LogKey = "shop", Segment = "small" }, evidence.Rpc(Role.Viewer), cancellationToken: ct);
        var failure = await Assert.ThrowsAsync<RpcException>(async () => await client.ListCasesAsync(new V1.ListCasesRequest { LogKey = "shop" }, evidence.Rpc(Role.Viewer), cancellationToken: ct));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.True(reply is { Suppressed: true, Cases: 0, Edges.Count: 0 });
        Assert.Equal(StatusCode.PermissionDenied, failure.StatusCode);
    }

    // Segments of 40, 20 and 4 cases; reasons of 50, 10 and 4.
    private static async Task ShopAsync(RunningEvidence evidence)
    {
        await evidence.RegisterAsync("shop");
        var rows = Enumerable.Range(0, 64).Select(i => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{i},buy,2026-01-01T10:{i % 60:00}:00Z,{(i < 40 ? "large" : i < 60 ? "middle" : "small")},{(i < 50 ? "billing" : i < 60 ? "setup" : "delivery")},5,n{i % 2}\n"));
        await evidence.ImportAsync(
            "shop", Encoding.UTF8.GetBytes("case,activity,time,segment,reason,score,note\n" + string.Concat(rows)),
            "format=csv&case=case&activity=activity&time=time&segment=segment&reason=reason&score=score&scale=1-5");
    }

    private static async Task<JsonElement> GetAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
