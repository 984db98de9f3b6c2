using System.Net;
using System.Text;
using System.Text.Json;
using Journey.Maps.V1;
using Journey.Platform.Identity;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

/// <summary>Two segments of one log held against each other, through the edges.</summary>
public sealed class SegmentComparisonTests
{
    private const string Columns = "format=csv&case=case&activity=activity&time=time&segment=segment&reason=reason&score=score&scale=1-5";

    [Theory]
    [InlineData(1, 3, .0)]
    [InlineData(2, 4, .5)]
    [InlineData(3, 9, .3)]
    [InlineData(4, 14, .0)]
    [InlineData(5, 2, .2)]
    public async Task What_is_kept_tells_the_same_as_all_cases_compared_anew(int seed, int activities, double bias)
    {
        var cases = SegmentTrial.Wander(new Random(seed), activities, bias);
        await using var evidence = await LoadAsync(cases);
        List<SegmentTrial> first = [.. cases.Where(c => c.Segment == "alone")], second = [.. cases.Where(c => c.Segment == "together")];
        var slow = new SlowSegments(first.Select(c => c.Path), second.Select(c => c.Path));

        var told = await evidence.GetAsync("sources/shop/segment-comparison?first=alone&second=together");

        var divergence = told.GetProperty("divergence");
        Assert.Equal((slow.Count, slow.Merged), (divergence.GetProperty("cells").GetInt32(), divergence.GetProperty("merged").GetInt32()));
        Assert.Equal(slow.Divergence, divergence.GetProperty("value").GetDouble(), 10);
        Assert.Equal(slow.Chance, divergence.GetProperty("chance").GetDouble(), 10);
        Assert.Equal(slow.P, divergence.GetProperty("p").GetDouble(), 10);
        Assert.Equal((first.Count, second.Count), (divergence.GetProperty("firstTested").GetInt32(), divergence.GetProperty("secondTested").GetInt32()));
        Assert.Equal(first.Sum(c => c.Path.Count - 1), told.GetProperty("first").GetProperty("transitions").GetInt32());
        Assert.All(told.GetProperty("reach").EnumerateArray(), row => Assert.Equal(
            (first.Count(c => c.Path.Contains(Text(row, "activity"))), second.Count(c => c.Path.Contains(Text(row, "activity"))), first.Count, second.Count),
            (Count(row, "first"), Count(row, "second"), N(row, "first"), N(row, "second"))));
        var turned = (await evidence.GetAsync("sources/shop/segment-comparison?first=together&second=alone")).GetProperty("divergence");
        Assert.Equal(divergence.GetProperty("value").GetDouble(), turned.GetProperty("value").GetDouble(), 12);
    }

    [Fact]
    public async Task Segments_that_walk_and_ask_otherwise_need_maps_of_their_own_and_it_is_told_why()
    {
        await using var evidence = await LoadAsync([.. Shop("families", 120, "billing", "delivery", 2), .. Shop("students", 140, "setup", "password", 4)]);

        var told = await evidence.GetAsync("sources/shop/segment-comparison?first=families&second=students");

        Assert.Equal(("told", "needed", "aggregate"), (Text(told, "status"), Text(told, "separateMap"), Text(told, "basis")));
        Assert.Equal([("enoughCases", true), ("pathsDiverge", true), ("beyondChance", true), ("reasonsDiffer", true), ("fitnessDiffers", null)], Conditions(told));
        Assert.Equal([("students", 140), ("families", 120)], told.GetProperty("segments").EnumerateArray().Select(row => (Text(row, "key"), row.GetProperty("cases").GetInt32())));
        Assert.Equal("billing", Text(told.GetProperty("first").GetProperty("reasons")[0], "value"));
        Assert.Equal(.001, told.GetProperty("divergence").GetProperty("p").GetDouble(), 10);
        var felt = Assert.Single(told.GetProperty("emotions").EnumerateArray());
        Assert.Equal(("1-5", 120, 140, -1.0, 1.0), (Text(felt, "scale"), felt.GetProperty("firstN").GetInt32(), felt.GetProperty("secondN").GetInt32(), felt.GetProperty("firstMean").GetDouble(), felt.GetProperty("secondMean").GetDouble()));
        Assert.Equal(-2.0, felt.GetProperty("difference").GetDouble(), 10);
        // Every family and no student is delivered to.
        Assert.Equal(("deliver", 1.0), (Text(told.GetProperty("reach")[0], "activity"), told.GetProperty("reach")[0].GetProperty("gap").GetProperty("difference").GetDouble()));
    }

    [Fact]
    public async Task Equal_segments_need_no_map_of_their_own()
    {
        await using var evidence = await LoadAsync([.. Shop("families", 120, "billing", "delivery", 2), .. Shop("couples", 120, "billing", "delivery", 2)]);

        var told = await evidence.GetAsync("sources/shop/segment-comparison");

        Assert.Equal(("notNeeded", 0.0, 1.0), (Text(told, "separateMap"), told.GetProperty("divergence").GetProperty("value").GetDouble(), told.GetProperty("divergence").GetProperty("p").GetDouble()));
        Assert.Equal(("couples", "families"), (Text(told.GetProperty("first"), "segment"), Text(told.GetProperty("second"), "segment")));
    }

    [Fact]
    public async Task Too_little_is_an_answer_of_its_own()
    {
        await using var evidence = await LoadAsync([.. Shop("families", 120, "billing", "delivery", 2), .. Shop("students", 40, "setup", "password", 4)]);
        await evidence.RegisterAsync("plain");
        await evidence.ImportAsync("plain", "case,activity,time\na,x,2026-01-01T00:00:00Z\n"u8.ToArray(), "format=csv&case=case&activity=activity&time=time");

        var few = await evidence.GetAsync("sources/shop/segment-comparison?first=families&second=students");
        var nobody = await evidence.GetAsync("sources/shop/segment-comparison?first=families&second=pensioners");
        var nobodyElse = await evidence.GetAsync("sources/shop/segment-comparison?first=families&second=guests");
        var without = await evidence.GetAsync("sources/shop/segment-comparison?first=families&second=");
        var none = await evidence.GetAsync("sources/plain/segment-comparison");

        Assert.Equal(("told", "notEnoughData", 100), (Text(few, "status"), Text(few, "separateMap"), few.GetProperty("needed").GetInt32()));
        Assert.Equal(("notEnoughData", 100, "pensioners", 0), (Text(nobody, "status"), nobody.GetProperty("needed").GetInt32(), Text(nobody.GetProperty("second"), "segment"), nobody.GetProperty("second").GetProperty("cases").GetInt32()));
        Assert.Equal("notEnoughData", Text(without, "status"));
        Assert.Equal("guests", Text(nobodyElse.GetProperty("second"), "segment"));
        Assert.Equal("noSegments", Text(none, "status"));
        Assert.False(nobody.TryGetProperty("divergence", out _) || nobody.TryGetProperty("separateMap", out _));
    }

    [Fact]
    public async Task A_map_says_whom_it_fits_better_and_finds_its_log_and_its_segment()
    {
        await using var under = await MapUnderTest.StartAsync(new Window { Anchor = "nothing like it", Days = 30 }, MappedMap.Point("order"), MappedMap.Point("deliver"), MappedMap.Point("setup"));
        under.Document.Segment = new Segment { Key = "families", Name = "Families" };
        await under.Evidence.RegisterAsync("shop");
        var unmapped = await under.Evidence.GetAsync($"maps/{under.Id}/segment-comparison");
        await under.ImportAsync("shop", SegmentTrial.Csv([.. Shop("families", 120, "billing", "delivery", 2), .. Shop("students", 140, "billing", "delivery", 2)]), Columns[11..]);
        await under.DefineAsync("shop", ("order", "order"), ("deliver", "deliver"), ("setup", "setup"));

        var told = await under.Evidence.GetAsync($"maps/{under.Id}/segment-comparison");
        var rpc = await new V1.Evidence.EvidenceClient(under.Evidence.Channel).CompareAsync(
            new V1.CompareRequest { MapId = under.Id.ToString() }, under.Evidence.Rpc(Role.Viewer), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("notMapped", Text(unmapped, "status"));
        Assert.Equal(("shop", "families", "students", "needed"), (Text(told, "log"), Text(told.GetProperty("first"), "segment"), Text(told.GetProperty("second"), "segment"), Text(told, "separateMap")));
        Assert.Equal([("enoughCases", true), ("pathsDiverge", true), ("beyondChance", true), ("reasonsDiffer", false), ("fitnessDiffers", true)], Conditions(told));
        // Families walk order, deliver, setup: fitness 1. Students walk order, setup, setup: one missing, one extra, of six.
        var fitness = told.GetProperty("fitness");
        Assert.Equal((1.0, 1 - (2 / 6.0)), (fitness.GetProperty("firstMean").GetDouble(), Math.Round(fitness.GetProperty("secondMean").GetDouble(), 10)), PairClose);
        Assert.Equal((V1.ComparisonStatus.Told, V1.SeparateMap.Needed, V1.ConformanceStatus.Told, 1), (rpc.Status, rpc.SeparateMap, rpc.FitnessStatus, rpc.MapVersion));
        Assert.Equal(fitness.GetProperty("difference").GetDouble(), rpc.Fitness.Gap.Difference);
        Assert.Equal([null, null, null, null, null], rpc.Conditions.Select(judged => judged.HasHolds ? null : "not known"));
    }

    [Fact]
    public async Task Nobody_is_told_of_a_small_group_who_may_not_be_and_what_is_wrong_with_a_question_is_told_by_name()
    {
        await using var evidence = await LoadAsync([.. Shop("families", 120, "billing", "delivery", 2), .. Shop("students", 130, "setup", "password", 4), .. Shop("staff", 4, "", "", 3), .. Shop("guests", 7, "", "", 3)]);
        using var viewer = evidence.Client(Role.Viewer, RunningEvidence.Unit);
        var ct = TestContext.Current.CancellationToken;

        var small = JsonDocument.Parse(await viewer.GetStringAsync("sources/shop/segment-comparison?first=families&second=staff", ct)).RootElement;
        var large = JsonDocument.Parse(await viewer.GetStringAsync("sources/shop/segment-comparison?first=families&second=students", ct)).RootElement;
        using var same = await evidence.Http.GetAsync("sources/shop/segment-comparison?first=a&second=a", ct);
        using var other = await evidence.Http.GetAsync("sources/shop/segment-comparison?third=a", ct);
        using var absent = await evidence.Http.GetAsync("logs/nowhere/segment-comparison", ct);
        using var noMap = await evidence.Http.GetAsync($"sources/shop/segment-comparison?map={Guid.Empty}", ct);

        Assert.Equal(("suppressed", 10), (Text(small, "status"), small.GetProperty("needed").GetInt32()));
        Assert.Equal((2, "needed"), (large.GetProperty("segments").GetArrayLength(), Text(large, "separateMap")));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (same.StatusCode, other.StatusCode, absent.StatusCode));
        Assert.NotEqual(HttpStatusCode.OK, noMap.StatusCode);
        Assert.Contains("second", await same.Content.ReadAsStringAsync(ct), StringComparison.Ordinal);
    }

    private static readonly IEqualityComparer<(double, double)> PairClose =
        EqualityComparer<(double, double)>.Create((a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-9 && Math.Abs(a.Item2 - b.Item2) < 1e-9, _ => 0);

    // Families and their like are delivered to, students set up twice; the fourth case of each gives the second reason.
    private static IEnumerable<SegmentTrial> Shop(string segment, int cases, string reason, string second, int score) =>
        Enumerable.Range(0, cases).Select(i => new SegmentTrial(
            segment, segment == "students" ? ["order", "setup", "setup"] : ["order", "deliver", "setup"], i % 4 == 3 ? second : reason, score));

    private static async Task<RunningEvidence> LoadAsync(IEnumerable<SegmentTrial> cases)
    {
        var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("shop");
        var state = await evidence.ImportAsync("shop", Encoding.UTF8.GetBytes(SegmentTrial.Csv(cases)), Columns);
        Assert.Equal("done", Text(state, "state"));
        return evidence;
    }

    private static IEnumerable<(string?, bool?)> Conditions(JsonElement told) => told.GetProperty("conditions").EnumerateArray()
        .Select(row => ((string?)Text(row, "condition"), row.TryGetProperty("holds", out var holds) ? holds.GetBoolean() : (bool?)null));

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static int Count(JsonElement row, string side) => row.GetProperty(side).GetProperty("count").GetInt32();

    private static int N(JsonElement row, string side) => row.GetProperty(side).GetProperty("n").GetInt32();
}
