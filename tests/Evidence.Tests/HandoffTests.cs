using System.Text;
using System.Text.Json;
using Journey.Maps.Contracts.Events;
using Journey.Platform.Identity;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

/// <summary>DOMAIN d7, observed: who is lost at a handoff, beyond what other steps lose.</summary>
[Trait("store", "both")]
public sealed class HandoffTests
{
    private static readonly DateTime Start = new(2026, 1, 5, 9, 0, 0);

    [Fact]
    public async Task The_printed_handoff_loses_ninety_six_customers_more_than_other_steps()
    {
        await using var told = await ToldMap.StartAsync(["ship bill", "order confirm"], [new RevisedPainPoint("p1", "Bill unclear", 4, ["billing"], ["tp-bill"])], ("ship", "bill", "P1D"));
        var rows = new StringBuilder();
        for (var i = 0; i < 800; i++)
        {
            // 656 in an hour, 100 too late, 44 never.
            Line(rows, $"s{i}", "ship", 0);
            Line(rows, $"s{i}", "bill", i < 656 ? 1 : i < 756 ? 30 : null);
            Line(rows, $"s{i}", "call", i < 80 ? 10 : null, "billing");
            Line(rows, $"s{i}", "call", i is >= 80 and < 100 ? 80 : null, "billing");
            Line(rows, $"s{i}", "call", i is >= 100 and < 130 ? 10 : null, "other");
        }

        for (var i = 0; i < 500; i++)
        {
            Line(rows, $"o{i}", "order", 0);
            Line(rows, $"o{i}", "confirm", i < 470 ? 2 : null);
        }

        for (var i = 0; i < 25; i++)
        {
            Line(rows, $"n{i}", "ship", (20 * 24) - (i % 20));
        }

        await told.ImportAsync(rows);

        var found = await told.GetAsync("observed-handoffs");

        var handoff = Assert.Single(found.GetProperty("handoffs").EnumerateArray());
        Assert.Equal(("ship-bill", "told", 800, 656, 25), (Text(handoff, "id"), Text(handoff, "status"), Number(handoff, "given"), Number(handoff, "received"), Number(handoff, "waiting")));
        Assert.Equal([.18, .155, .208], Interval(handoff.GetProperty("miss")));
        Assert.Equal(.06, found.GetProperty("others").GetProperty("share").GetDouble());
        Assert.Equal(96, handoff.GetProperty("excess").GetDouble(), 9);
        Assert.Equal((756, 3_600.0), (Number(handoff, "transits"), handoff.GetProperty("medianSeconds").GetDouble()));
        Assert.Equal((80, 800), (Number(handoff.GetProperty("asked"), "count"), Number(handoff.GetProperty("asked"), "n")));
        var rpc = await new V1.Evidence.EvidenceClient(told.Evidence.Channel).GetObservedHandoffsAsync(
            new V1.GetObservedHandoffsRequest { MapId = told.Id.ToString() }, told.Evidence.Rpc(Role.Viewer), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((96.0, "ship-bill", 25L), (Math.Round(rpc.Handoffs[0].Excess, 9), rpc.Handoffs[0].HandoffId, rpc.Handoffs[0].Waiting));
    }

    [Fact]
    public async Task Any_of_the_branches_receives_and_the_largest_excess_comes_first()
    {
        await using var told = await ToldMap.StartAsync(["ship mail bill", "ship app bill"], [], ("ship", "mail", ""), ("mail", "bill", ""), ("app", "bill", ""));
        var rows = new StringBuilder();
        for (var i = 0; i < 100; i++)
        {
            Line(rows, $"s{i}", "ship", 0);
            Line(rows, $"s{i}", i % 2 == 0 ? "mail" : "app", i < 90 ? 1 : null);
            Line(rows, $"s{i}", "bill", i < 60 ? 2 : null);
        }

        await told.ImportAsync(rows);

        var found = await told.GetAsync("observed-handoffs");

        var shipped = found.GetProperty("handoffs").EnumerateArray().Single(row => Text(row, "id") == "ship-mail");
        Assert.Equal((100, 90, "tp-app"), (Number(shipped, "given"), Number(shipped, "received"), shipped.GetProperty("anyOf")[0].GetString()));
        // All steps are handoffs: there is nothing to compare with.
        Assert.False(found.TryGetProperty("others", out _));
        Assert.False(shipped.TryGetProperty("excess", out _));
    }

    [Fact]
    public async Task What_the_log_cannot_show_is_said_and_not_counted_as_missed()
    {
        await using var told = await ToldMap.StartAsync(["ship bill pay"], [], ("ship", "bill", ""), ("bill", "pay", ""));
        await told.Evidence.GetAsync("sources/shop/touchpoints");
        using var http = told.Evidence.Client(Role.Contributor, RunningEvidence.Unit);
        using var content = new StringContent("""{"rows":[{"activity":"bill","touchpoint":""},{"activity":"pay","touchpoint":""}]}""", Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("sources/shop/touchpoints", content, TestContext.Current.CancellationToken);
        var rows = new StringBuilder();
        Line(rows, "s1", "ship", 0);
        await told.ImportAsync(rows);

        var found = (await told.GetAsync("observed-handoffs")).GetProperty("handoffs").EnumerateArray().ToDictionary(row => Text(row, "id"), row => Text(row, "status"));

        Assert.Equal(("receiverNotSeen", "giverNotSeen"), (found["ship-bill"], found["bill-pay"]));
    }

    private static void Line(StringBuilder rows, string name, string activity, double? hours, string reason = "")
    {
        if (hours is { } after)
        {
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"{name},{activity},{Start.AddHours(after):yyyy-MM-ddTHH:mm:ssZ},{reason}\n");
        }
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private static int Number(JsonElement row, string name) => row.GetProperty(name).GetInt32();

    private static double[] Interval(JsonElement share) => [.. new[] { "share", "low", "high" }.Select(name => Math.Round(share.GetProperty(name).GetDouble(), 3))];
}
