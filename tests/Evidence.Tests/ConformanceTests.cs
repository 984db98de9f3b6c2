using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Journey.Maps.V1;
using Journey.Platform.Identity;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

/// <summary>DOMAIN d3 through the edges: the printed traces as cases of a log.</summary>
public sealed class ConformanceTests
{
    private static readonly Window NoWindow = new() { Anchor = "nothing like it", Days = 30 };

    private static Touchpoint[] Path =>
    [
        MappedMap.Point("order", "Order"), MappedMap.Point("confirm", "Confirmation"), MappedMap.Point("track", "Tracking", optional: true, repeatable: true),
        MappedMap.Point("deliver", "Delivery"), MappedMap.Point("setup", "Setup", maxGap: "P2D"), MappedMap.Point("bill", "Bill"),
    ];

    [Fact]
    public async Task The_printed_traces_are_told_with_their_fitness_and_deviations()
    {
        await using var under = await MapUnderTest.StartAsync(NoWindow, Path);
        await LoadAsync(under, "order confirm track track deliver setup bill", "order deliver confirm setup bill", "order confirm deliver call setup call bill", "order confirm deliver bill");
        await MapAllAsync(under, "call");

        var told = await under.ConformanceAsync("log=shop");

        Assert.Equal("told", told.GetProperty("status").GetString());
        Assert.Equal((4, 0, 1), (told.GetProperty("cases").GetInt32(), told.GetProperty("openCases").GetInt32(), told.GetProperty("mapVersion").GetInt32()));
        var fitness = told.GetProperty("fitness");
        Assert.Equal((1, 4), (fitness.GetProperty("fitting").GetProperty("count").GetInt32(), fitness.GetProperty("fitting").GetProperty("n").GetInt32()));
        Assert.Equal(2, fitness.GetProperty("complete").GetProperty("count").GetInt32());
        Assert.Equal((1 + .8 + (1 - (2 / 12.0)) + (1 - (1 / 9.0))) / 4, fitness.GetProperty("mean").GetDouble(), 10);
        Assert.Equal((.8333333333 + .8888888889) / 2, fitness.GetProperty("median").GetDouble(), 9);
        Assert.Equal([0.8, 0.8333, 0.8889, 1.0], told.GetProperty("variants").EnumerateArray().Select(v => Math.Round(v.GetProperty("fitness").GetDouble(), 4)).Order());
        Assert.Equal(
            ["confirm outOfOrder 1/4 1", "setup missing 1/4 1", "call adHoc 1/4 2"],
            Deviations(told));
        Assert.Equal(["adHoc:call", "missing:setup", "outOfOrder:confirm"], told.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("findingId").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(["call"], told.GetProperty("observedNotOnMap").EnumerateArray().Select(row => row.GetProperty("activity").GetString()));
        Assert.Equal(1.0, told.GetProperty("coverage").GetProperty("share").GetDouble());
    }

    [Fact]
    public async Task Of_a_log_of_more_ways_than_one_answer_judges_the_first_cases_are_judged_and_the_rest_is_told()
    {
        await using var under = await MapUnderTest.StartAsync(NoWindow, [.. "0123456789abcdef".Select(digit => MappedMap.Point($"t{digit}"))]);
        await under.Evidence.RegisterAsync("shop");
        // Every case walks a way of its own: the digits of its number. Behind them ten walk the first way again.
        var rows = new StringBuilder("case,activity,time\n");
        for (var n = 0; n < 20_510; n++)
        {
            foreach (var (digit, at) in (n < 20_500 ? n : 0).ToString("x4", CultureInfo.InvariantCulture).Select((digit, at) => (digit, at)))
            {
                rows.Append(CultureInfo.InvariantCulture, $"c{n:00000},t{digit},2026-01-01T00:00:0{at}Z\n");
            }
        }

        await under.ImportAsync("shop", rows.ToString(), "case=case&activity=activity&time=time");
        await under.DefineAsync("shop", [.. "0123456789abcdef".Select(digit => ($"t{digit}", $"t{digit}"))]);

        var told = await under.ConformanceAsync("log=shop");
        Assert.Equal((20_510, 510), (told.GetProperty("cases").GetInt32(), told.GetProperty("unjudgedCases").GetInt32()));
        Assert.Equal(20_000, told.GetProperty("fitness").GetProperty("fitting").GetProperty("n").GetInt32());
        Assert.Equal(20_510 * 4, told.GetProperty("coverage").GetProperty("count").GetInt32());
        Assert.All(told.GetProperty("elements").EnumerateArray(), element => Assert.Equal(20_000, element.GetProperty("reached").GetProperty("n").GetInt32()));
        Assert.Equal(20_000 - Without(20_000, '0'), told.GetProperty("elements").EnumerateArray().Single(element => element.GetProperty("touchpoint").GetString() == "t0").GetProperty("reached").GetProperty("count").GetInt32());
    }

    private static int Without(int cases, char digit) => Enumerable.Range(0, cases).Count(n => !n.ToString("x4", CultureInfo.InvariantCulture).Contains(digit));

    [Fact]
    public async Task Late_failed_and_repeated_touchpoints_do_not_lower_fitness_but_are_findings()
    {
        await using var under = await MapUnderTest.StartAsync(NoWindow, Path);
        await under.Evidence.RegisterAsync("shop");
        await under.ImportAsync(
            "shop",
            "case,activity,time,outcome\n1,order,2026-01-01T00:00:00Z,ok\n1,confirm,2026-01-02T00:00:00Z,FAILED\n1,deliver,2026-01-03T00:00:00Z,\n1,setup,2026-01-05T00:00:00.001Z,\n1,bill,2026-01-06T00:00:00Z,\n",
            "case=case&activity=activity&time=time&outcome=outcome");
        await MapAllAsync(under);

        var told = await under.ConformanceAsync("log=shop");

        Assert.Equal(1.0, told.GetProperty("fitness").GetProperty("mean").GetDouble());
        Assert.Equal(["confirm failed 1/1 1", "setup late 1/1 1"], Deviations(told));
    }

    [Fact]
    public async Task Nothing_is_missing_behind_the_last_event_until_the_window_ends()
    {
        await using var under = await MapUnderTest.StartAsync(new Window { Anchor = "order", Days = 30 }, Path);
        await LoadAsync(under, "order confirm deliver setup bill", "order deliver", "order confirm");
        await MapAllAsync(under);

        var open = await under.ConformanceAsync("log=shop");
        var closed = await under.ConformanceAsync("log=shop&asOf=2026-12-31");

        Assert.Equal(("notEnoughData", 3, 1), (open.GetProperty("status").GetString(), open.GetProperty("openCases").GetInt32(), open.GetProperty("needed").GetInt32()));
        Assert.Equal("order", open.GetProperty("anchor").GetString());
        Assert.Equal(["confirm missing 1/3 1"], Deviations(open));
        Assert.Equal((0, "told"), (closed.GetProperty("openCases").GetInt32(), closed.GetProperty("status").GetString()));
        Assert.Equal(
            ["confirm missing 1/3 1", "deliver missing 1/3 1", "setup missing 2/3 2", "bill missing 2/3 2"],
            Deviations(closed));
        Assert.Equal("missing:bill", closed.GetProperty("findings")[0].GetProperty("findingId").GetString());
    }

    [Fact]
    public async Task Too_little_mapped_is_an_answer_of_its_own_and_what_cannot_be_seen_is_not_missing()
    {
        await using var under = await MapUnderTest.StartAsync(NoWindow, Path);
        await LoadAsync(under, "order noise noise noise deliver", "order deliver");

        var nothing = await under.ConformanceAsync();
        await under.DefineAsync("shop", ("order", "order"), ("deliver", "deliver"));
        var little = await under.ConformanceAsync();
        await under.DefineAsync("shop", ("noise", "elsewhere"));
        var dead = await under.ConformanceAsync();
        var none = await under.ConformanceAsync("exclude=activity:noise");

        Assert.Equal(("notMapped", ""), (nothing.GetProperty("status").GetString(), nothing.GetProperty("log").GetString()));
        Assert.Equal(("lowCoverage", "shop"), (little.GetProperty("status").GetString(), little.GetProperty("log").GetString()));
        Assert.False(little.TryGetProperty("fitness", out _));
        Assert.Equal(4 / 7.0, little.GetProperty("coverage").GetProperty("share").GetDouble(), 10);
        Assert.Empty(Deviations(little));
        Assert.Equal(["confirm", "track", "setup", "bill"], little.GetProperty("neverObserved").EnumerateArray().Where(row => !row.GetProperty("mapped").GetBoolean()).Select(row => row.GetProperty("touchpoint").GetString()));
        Assert.Equal("elsewhere", dead.GetProperty("observedNotOnMap")[0].GetProperty("touchpoint").GetString());
        Assert.Equal(("told", 1.0), (dead.GetProperty("status").GetString(), dead.GetProperty("coverage").GetProperty("share").GetDouble()));
        Assert.Equal(["elsewhere adHoc 1/2 3"], Deviations(dead));
        Assert.Equal((1, 1, "told"), (none.GetProperty("cases").GetInt32(), none.GetProperty("excludedCases").GetInt32(), none.GetProperty("status").GetString()));
        Assert.Equal(1.0, none.GetProperty("fitness").GetProperty("mean").GetDouble());
    }

    [Fact]
    public async Task A_trace_of_more_than_five_hundred_events_is_counted_and_left_out()
    {
        await using var under = await MapUnderTest.StartAsync(NoWindow, MappedMap.Point("a"), MappedMap.Point("b"));
        await LoadAsync(under, "a b", string.Join(' ', Enumerable.Repeat("a", 501)), string.Join(' ', Enumerable.Repeat("a", 499).Append("b")));
        await MapAllAsync(under, "a", "b");

        var told = await under.ConformanceAsync("log=shop");

        Assert.Equal((3, 1), (told.GetProperty("cases").GetInt32(), told.GetProperty("longCases").GetInt32()));
        Assert.Equal(2, told.GetProperty("fitness").GetProperty("fitting").GetProperty("n").GetInt32());
    }

    [Fact]
    public async Task A_finding_becomes_a_claim_once_cited_to_its_source()
    {
        await using var under = await MapUnderTest.StartAsync(NoWindow, Path);
        await LoadAsync(under, "order confirm deliver bill", "order confirm deliver setup bill");
        await MapAllAsync(under);
        under.Maps.Conflicts = 2;

        var made = await under.PostAsync($"maps/{under.Id}/findings/claims", new { findingId = "missing:setup", log = "shop" }, HttpStatusCode.Created);
        var again = await under.PostAsync($"maps/{under.Id}/findings/claims", new { findingId = "missing:setup", log = "shop" }, HttpStatusCode.OK);
        await under.PostAsync($"maps/{under.Id}/findings/claims", new { findingId = "missing:order", log = "shop" }, HttpStatusCode.NotFound);

        var claim = under.Document.Claims.Single();
        Assert.Equal(made.GetProperty("claimId").GetString(), again.GetProperty("claimId").GetString());
        Assert.Equal(("tp-setup", claim.Id), (claim.Element, made.GetProperty("claimId").GetString()));
        Assert.StartsWith("“Setup” is missing in 1 of 2 cases (50.0 %, 95 % interval 9.5 % to 90.5 %); log shop", claim.Statement, StringComparison.Ordinal);
        var graded = (await under.Evidence.GetAsync($"maps/{under.Id}/claims")).GetProperty("claims")[0];
        Assert.Equal("shop", Assert.Single(graded.GetProperty("citations").EnumerateArray()).GetProperty("item").GetProperty("sourceKey").GetString());
        using var viewer = under.Evidence.Client(Role.Viewer, RunningEvidence.Unit);
        using var refused = await viewer.PostAsync($"maps/{under.Id}/findings/claims", new StringContent("{\"findingId\":\"missing:setup\"}", Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_viewer_is_told_what_the_log_declares_and_no_small_group()
    {
        await using var under = await MapUnderTest.StartAsync(NoWindow, Path);
        await LoadAsync(under, "order confirm deliver setup bill", "order bill");
        await MapAllAsync(under);
        using var viewer = under.Evidence.Client(Role.Viewer, RunningEvidence.Unit);

        var told = await viewer.GetAsync($"maps/{under.Id}/conformance?log=shop", TestContext.Current.CancellationToken);
        var beyond = await viewer.GetAsync($"maps/{under.Id}/conformance?log=shop&asOf=2026-01-01T00:00:00Z&exclude=activity:bill", TestContext.Current.CancellationToken);
        var small = JsonDocument.Parse(await viewer.GetStringAsync($"maps/{under.Id}/conformance?log=shop&segment=", TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (told.StatusCode, beyond.StatusCode));
        Assert.Contains("asOf", await beyond.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(("notEnoughData", 10), (small.GetProperty("status").GetString(), small.GetProperty("needed").GetInt32()));
    }

    [Fact]
    public async Task Both_edges_tell_the_same()
    {
        await using var under = await MapUnderTest.StartAsync(NoWindow, Path);
        under.Document.ExpectedPaths.Add(new Journey.Maps.V1.ExpectedPath { Id = "way", Title = "Short", Touchpoints = { "order", "bill" } });
        await LoadAsync(under, "order bill", "order confirm bill");
        await MapAllAsync(under);

        var http = await under.ConformanceAsync("log=shop");
        var rpc = await new V1.Evidence.EvidenceClient(under.Evidence.Channel).GetConformanceAsync(
            new V1.GetConformanceRequest { MapId = under.Id.ToString(), Selection = new V1.CaseSelection { LogKey = "shop" } },
            under.Evidence.Rpc(Role.Viewer), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(V1.ConformanceStatus.Told, rpc.Status);
        Assert.Equal((1, 2), (rpc.Fitness.Fitting.Count, rpc.Fitness.Fitting.N));
        Assert.Equal(http.GetProperty("fitness").GetProperty("mean").GetDouble(), rpc.Fitness.Mean);
        Assert.Equal((1 + (1 - (1 / 5.0))) / 2, rpc.Fitness.Mean, 10);
        Assert.Equal(http.GetProperty("findings")[0].GetProperty("statement").GetString(), rpc.Findings[0].Statement);
        Assert.Equal(["order", "bill", "confirm"], rpc.Elements.Select(element => element.Touchpoint));
        Assert.False(rpc.Elements[2].Expected);
    }

    private static IEnumerable<string> Deviations(JsonElement told) =>
        from element in told.GetProperty("elements").EnumerateArray()
        from deviation in element.GetProperty("deviations").EnumerateArray()
        let cases = deviation.GetProperty("cases")
        select $"{element.GetProperty("touchpoint").GetString()} {deviation.GetProperty("kind").GetString()} {cases.GetProperty("count").GetInt64()}/{cases.GetProperty("n").GetInt64()} {deviation.GetProperty("occurrences").GetInt64()}";

    private static Task<JsonElement> MapAllAsync(MapUnderTest under, params string[] others) => under.DefineAsync(
        "shop", [.. (others is ["a", "b"] ? [] : (string[])["order", "confirm", "track", "deliver", "setup", "bill"]).Concat(others).Select(key => (key, key))]);

    private static async Task LoadAsync(MapUnderTest under, params string[] traces)
    {
        var csv = new StringBuilder("case,activity,time\n");
        foreach (var (trace, number) in traces.Select((trace, number) => (trace, number)))
        {
            foreach (var (activity, step) in trace.Split(' ').Select((activity, step) => (activity, step)))
            {
                csv.Append(CultureInfo.InvariantCulture, $"{number},{activity},{new DateTime(2026, 1, 1).AddHours(step):yyyy-MM-ddTHH:mm:ss}Z\n");
            }
        }

        await under.Evidence.RegisterAsync("shop");
        await under.ImportAsync("shop", csv.ToString(), "case=case&activity=activity&time=time");
    }
}
