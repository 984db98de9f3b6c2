using System.Net;
using System.Text;
using System.Text.Json;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

/// <summary>What is read of a log beyond what it keeps, on both edges.</summary>
[Trait("store", "both")]
public sealed class FigureTests
{
    private const string Csv =
        """
        case,activity,time,start,actor,reason,score,note,mail
        x,buy,2026-01-01T00:00:00Z,,anna,,,red,a@example.org
        x,call,2026-01-03T00:00:00Z,2026-01-02T23:59:00Z,ben,billing,4,blue,b@example.org
        x,call,2026-01-09T00:00:00Z,,ben,setup,,blue,c@example.org
        y,buy,2026-01-08T00:00:00Z,,anna,,,red,d@example.org

        """;

    private const string Columns = "format=csv&case=case&activity=activity&time=time&start=start&actor=actor&reason=reason&score=score&scale=1-5";

    [Fact]
    public async Task A_window_says_what_it_was_and_which_cases_are_open()
    {
        await using var evidence = await ShopAsync();

        var paths = await evidence.GetAsync("sources/shop/paths?anchor=buy&days=7");

        Assert.Equal((3, 2, 1, "scan"), (paths.GetProperty("events").GetInt32(), paths.GetProperty("n").GetInt32(), paths.GetProperty("openCases").GetInt32(), paths.GetProperty("basis").GetString()));
        Assert.Equal(("buy", 7, "source"), (paths.GetProperty("window").GetProperty("anchor").GetString(), paths.GetProperty("window").GetProperty("days").GetInt32(), paths.GetProperty("window").GetProperty("caseRule").GetString()));
        Assert.Equal(new DateTimeOffset(2026, 1, 9, 0, 0, 0, TimeSpan.Zero), paths.GetProperty("asOf").GetDateTimeOffset());
        var client = new V1.Evidence.EvidenceClient(evidence.Channel);
        var rpc = await client.GetPathsAsync(
            new V1.GetPathsRequest { LogKey = "shop", Reading = new V1.Reading { Anchor = "buy", Days = 7 } }, evidence.Rpc(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((3, 2, 1, "scan", 7), (rpc.Events, rpc.Cases, rpc.OpenCases, rpc.Basis, rpc.Selected.Reading.Days));
        Assert.Equal((1, 60.0, 1), (rpc.Services.Single().Seconds.N, rpc.Services.Single().Seconds.Median, rpc.Handovers.Count));
    }

    [Fact]
    public async Task An_attribute_is_counted_and_a_personal_one_is_refused()
    {
        await using var evidence = await ShopAsync();

        Assert.Equal(2, PublishedPaths.Values(await evidence.GetAsync("sources/shop/drivers?by=note"))["blue"]);
        foreach (var by in new[] { "mail", "actor", "case", "nothing" })
        {
            using var refused = await evidence.Http.GetAsync($"sources/shop/drivers?by={by}&days=0", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("\"by\"", by is "mail" or "nothing" ? await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : "\"by\"", StringComparison.Ordinal);
        }

        using var hashed = await evidence.Http.GetAsync("sources/shop/drivers?by=actor", TestContext.Current.CancellationToken);
        Assert.Contains("personal", await hashed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_is_listed_under_a_pseudonym_and_walked()
    {
        await using var evidence = await ShopAsync();

        var listed = (await evidence.GetAsync("sources/shop/cases?edge=buy>call&reason=setup")).GetProperty("cases").EnumerateArray().Single();
        var id = listed.GetProperty("case").GetString();
        var walked = await evidence.GetAsync($"sources/shop/cases/{id}");
        var steps = walked.GetProperty("steps").EnumerateArray().ToList();

        Assert.Equal(32, id!.Length);
        Assert.Equal(["buy", "call", "call"], steps.Select(step => step.GetProperty("activity").GetString()));
        Assert.Equal((172_800, true, 4, 60), (steps[1].GetProperty("waitSeconds").GetInt32(), steps[1].GetProperty("handover").GetBoolean(), steps[1].GetProperty("score").GetInt32(), steps[1].GetProperty("serviceSeconds").GetInt32()));
        Assert.DoesNotContain("example.org", walked.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ben", walked.ToString(), StringComparison.Ordinal);
        var cut = (await evidence.GetAsync("sources/shop/cases?variant=buy>call&anchor=buy&days=7")).GetProperty("cases").EnumerateArray().Single().GetProperty("case").GetString();
        Assert.Equal(id + "-1", cut);
        Assert.Equal(2, (await evidence.GetAsync($"sources/shop/cases/{cut}?anchor=buy&days=7")).GetProperty("steps").GetArrayLength());
        foreach (var unknown in new[] { $"sources/shop/cases/{cut}", $"sources/shop/cases/{id}?anchor=buy", $"sources/shop/cases/{id}-2?anchor=buy", "sources/shop/cases/1" })
        {
            using var answer = await evidence.Http.GetAsync(unknown, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task An_older_revision_keeps_its_figures()
    {
        await using var evidence = await ShopAsync();
        var revision = (await evidence.GetAsync("sources/shop/paths")).GetProperty("revision").GetInt64();
        await evidence.ImportAsync("shop", Encoding.UTF8.GetBytes("case,activity,time\nz,buy,2026-02-01T00:00:00Z\n"), "format=csv&case=case&activity=activity&time=time");

        var then = await evidence.GetAsync($"sources/shop/paths?revision={revision}");

        Assert.Equal((2, 3), (then.GetProperty("cases").GetInt32(), (await evidence.GetAsync("sources/shop/paths")).GetProperty("cases").GetInt32()));
        Assert.Equal((revision, "scan"), (then.GetProperty("revision").GetInt64(), then.GetProperty("basis").GetString()));
    }

    [Fact]
    public async Task Quality_says_what_is_covered()
    {
        await using var evidence = await ShopAsync();

        var quality = await evidence.GetAsync("logs/shop/quality");

        Assert.Equal((4, 4, 2), (quality.GetProperty("records").GetInt32(), quality.GetProperty("events").GetInt32(), quality.GetProperty("cases").GetInt32()));
        Assert.Equal(.5, quality.GetProperty("uncoded").GetProperty("share").GetDouble());
        Assert.Equal(0, quality.GetProperty("withCustomer").GetProperty("count").GetInt32());
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), quality.GetProperty("oldest").GetDateTimeOffset());
        Assert.False(quality.TryGetProperty("late", out var late) && late.ValueKind != JsonValueKind.Null);
    }

    // What a connection remembers of an answer's columns must not be taken for those of another.
    [Fact]
    public async Task Passes_over_records_and_over_cases_go_by_turns_over_the_same_connections()
    {
        await using var evidence = await ShopAsync();

        for (var round = 1; round <= 6; round++)
        {
            await evidence.ImportAsync("shop", Encoding.UTF8.GetBytes($"case,activity,time\nmore-{round},buy,2026-01-10T00:{round:00}:00Z\n"), "format=csv&case=case&activity=activity&time=time");

            Assert.Equal(4 + round, (await evidence.GetAsync("logs/shop/quality")).GetProperty("withCustomer").GetProperty("n").GetInt32());
            Assert.Equal(2 + round, (await evidence.GetAsync("sources/shop/cases?limit=100")).GetProperty("cases").GetArrayLength());
        }
    }

    private static async Task<RunningEvidence> ShopAsync()
    {
        var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("shop");
        await evidence.ImportAsync("shop", Encoding.UTF8.GetBytes(Csv), Columns);
        return evidence;
    }
}
