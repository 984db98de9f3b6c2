using System.Globalization;
using System.Text;
using System.Text.Json;
using Journey.Platform.Identity;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

/// <summary>DOMAIN d13: where customers get no further, against a count that looks at every event.</summary>
[Trait("store", "both")]
public sealed class StumbleTests
{
    private static readonly string[] Ways = ["order confirm? pay<PT30H ship", "order call? ship"];
    private static readonly string[] Names = ["confirm", "pay", "ship", "call"];
    private static readonly DateTime Start = new(2026, 1, 4, 22, 0, 0);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Counts_are_those_of_looking_at_every_event(int seed)
    {
        var cases = Cases(new Random(seed), 240);
        await using var told = await ToldMap.StartAsync(Ways, []);
        await told.ImportAsync(Rows(cases));
        var asOf = cases.SelectMany(seen => seen).Max(step => step.At);

        var all = await told.GetAsync("stumbles?anchor=order&days=10");
        var some = await told.GetAsync("stumbles?anchor=order&days=10&from=2026-01-07&to=2026-01-12");

        // The unit is an hour ahead in winter: its days begin at 23:00.
        var within = cases.Where(seen => seen[0].At >= new DateTime(2026, 1, 6, 23, 0, 0) && seen[0].At < new DateTime(2026, 1, 11, 23, 0, 0)).ToList();
        Holds(all, cases, asOf);
        Holds(some, within, asOf);
        Assert.InRange(within.Count, 1, cases.Count - 1);
    }

    [Fact]
    public async Task A_viewer_sees_no_few_and_nobody_is_lost_where_the_path_ends()
    {
        await using var told = await ToldMap.StartAsync(["order pay ship"], []);
        var rows = new StringBuilder();
        for (var i = 0; i < 40; i++)
        {
            Line(rows, i, "order", Start);
            Line(rows, i, "pay", i < 20 ? Start.AddHours(1) : null);
            Line(rows, i, "ship", i < 15 ? Start.AddHours(2) : null);
        }

        Line(rows, 99, "order", Start.AddDays(50));
        await told.ImportAsync(rows);

        var owner = await told.GetAsync("stumbles?anchor=order&days=30");
        var viewer = await told.GetAsync("stumbles?from=2026-01-01&to=2026-01-20", Role.Viewer);
        var rpc = await new V1.Evidence.EvidenceClient(told.Evidence.Channel).GetStumblesAsync(
            new V1.GetStumblesRequest { MapId = told.Id.ToString(), Selection = new V1.CaseSelection { Anchor = "order", Days = 30 } },
            told.Evidence.Rpc(Role.Contributor), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([("tp-order", 40L, 20L, 1L, 40L), ("tp-pay", 20L, 5L, 0L, 20L)], rpc.Stumbles.Select(row => (row.TouchpointId, row.Reached, row.Lost.Count, row.Waiting, row.Lost.N)));
        Assert.Equal((15L, 40L, "shop", "tp-ship"), (rpc.Finished.Count, rpc.Finished.N, rpc.Basis.LogKey, Assert.Single(rpc.Stumbles[1].Next)));
        Assert.Equal(["told", "told"], owner.GetProperty("stumbles").EnumerateArray().Select(Status));
        Assert.Equal(["told", "suppressed"], viewer.GetProperty("stumbles").EnumerateArray().Select(Status));
        Assert.Equal(0, viewer.GetProperty("stumbles")[1].GetProperty("reached").GetInt32());
    }

    [Fact]
    public async Task Without_a_log_of_the_map_nothing_is_told()
    {
        await using var told = await ToldMap.StartAsync(["order pay"], []);

        var found = await told.GetAsync("stumbles?log=shop");

        Assert.Equal(("notMapped", 0), (found.GetProperty("status").GetString(), found.GetProperty("cases").GetInt32()));
        Assert.False(found.TryGetProperty("finished", out _));
    }

    private static void Holds(JsonElement found, List<List<(string Name, DateTime At)>> cases, DateTime asOf)
    {
        var slow = new SlowStumbles(Ways, TimeSpan.FromDays(10));
        var rows = found.GetProperty("stumbles").EnumerateArray().ToDictionary(
            row => row.GetProperty("touchpointId").GetString()![3..],
            row => (Number(row, "reached"), row.TryGetProperty("lost", out var lost) ? Number(lost, "count") : 0, Number(row, "waiting")));
        Assert.Equal(slow.Count(cases, asOf).OrderBy(row => row.Key), rows.OrderBy(row => row.Key));
        var (finished, closed) = slow.Finished(cases, asOf);
        Assert.Equal((finished, closed), (Number(found.GetProperty("finished"), "count"), Number(found.GetProperty("finished"), "n")));
    }

    private static List<List<(string Name, DateTime At)>> Cases(Random random, int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ =>
        {
            var at = Start.AddMinutes(random.Next(14 * 24 * 60));
            List<(string Name, DateTime At)> seen = [("order", at)];
            foreach (var name in Enumerable.Range(0, random.Next(6)).Select(_ => Names[random.Next(Names.Length)]))
            {
                seen.Add((name, at = at.AddMinutes(random.Next(1, 4 * 24 * 60))));
            }

            return seen;
        }),
    ];

    private static StringBuilder Rows(List<List<(string Name, DateTime At)>> cases)
    {
        var rows = new StringBuilder();
        for (var i = 0; i < cases.Count; i++)
        {
            cases[i].ForEach(step => Line(rows, i, step.Name, step.At));
        }

        return rows;
    }

    private static void Line(StringBuilder rows, int name, string activity, DateTime? at)
    {
        if (at is { } time)
        {
            rows.Append(CultureInfo.InvariantCulture, $"c{name},{activity},{time:yyyy-MM-ddTHH:mm:ssZ},\n");
        }
    }

    private static int Number(JsonElement row, string name) => row.GetProperty(name).GetInt32();

    private static string Status(JsonElement row) => row.GetProperty("status").GetString()!;
}
