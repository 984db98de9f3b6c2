using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Journey.Maps.Contracts.Events;
using Journey.Platform.Identity;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

/// <summary>What is at stake at pain points: how many in 30 days, and what that is worth by what was entered.</summary>
[Trait("store", "both")]
public sealed class StakeTests
{
    private static readonly RevisedPainPoint[] Pains =
    [
        new("setup", "Setup is hard", 5, [], ["tp-setup"]), new("bill", "The bill is not clear", 3, ["billing", "refund"], ["tp-pay"]), new("vague", "It feels slow", 1, [], []),
    ];

    [Fact]
    public async Task Contacts_and_customers_of_thirty_days_times_what_was_entered()
    {
        await using var told = await OrdersAsync(days: 30);
        var bare = await told.GetAsync("stakes");
        await told.PostAsync("stake-values", new { expectedRevision = 0, perContact = 8, perCustomer = 40, currency = "EUR", source = "Finance, 2025", efforts = new[] { new { candidate = "fix-1", days = 12.5 } } }, HttpStatusCode.Created);

        var found = await told.GetAsync("stakes");

        Assert.False(Pain(bare, "bill").TryGetProperty("atStake", out _));
        Assert.Equal(("told", 30, 300), (found.GetProperty("status").GetString(), found.GetProperty("observedDays").GetInt32(), found.GetProperty("closedCases").GetInt32()));
        Assert.Equal(["bill", "setup", "vague"], found.GetProperty("painPoints").EnumerateArray().Select(row => row.GetProperty("painPointId").GetString()));
        var (bill, setup) = (Pain(found, "bill"), Pain(found, "setup"));
        Assert.Equal((90, 120), (bill.GetProperty("contacts").GetProperty("count").GetInt32(), bill.GetProperty("contacts").GetProperty("n").GetInt32()));
        Assert.Equal((90.0, 60.0), (Value(bill, "contactsPer30Days"), Value(bill, "affectedPer30Days")));
        Assert.Equal((90 * 8) + (60 * 40), Value(bill, "atStake"), 9);
        Assert.Equal((60, 240), (setup.GetProperty("stopped").GetProperty("count").GetInt32(), setup.GetProperty("stopped").GetProperty("n").GetInt32()));
        Assert.Equal(60 * 40, Value(setup, "atStake"), 9);
        Assert.Equal(setup.GetProperty("affected").GetProperty("low").GetDouble() * 300 * 40, setup.GetProperty("atStake").GetProperty("low").GetDouble(), 6);
        // The end of the path: nobody can come further.
        Assert.False(bill.TryGetProperty("stopped", out _));
        Assert.False(Pain(found, "vague").TryGetProperty("affected", out _));
        var entered = found.GetProperty("entered");
        Assert.Equal((1, "Finance, 2025", "EUR", 12.5), (entered.GetProperty("revision").GetInt32(), entered.GetProperty("source").GetString(), entered.GetProperty("currency").GetString(), entered.GetProperty("efforts")[0].GetProperty("days").GetDouble()));
        var rpc = await new V1.Evidence.EvidenceClient(told.Evidence.Channel).GetStakesAsync(
            new V1.GetStakesRequest { MapId = told.Id.ToString() }, told.Evidence.Rpc(Role.Viewer), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((3_120.0, 8.0, V1.StakeStatus.Told), (rpc.PainPoints[0].AtStake.Value, rpc.Entered.PerContact, rpc.Status));
    }

    [Fact]
    public async Task A_few_days_are_not_enough()
    {
        await using var told = await OrdersAsync(days: 3);

        var found = await told.GetAsync("stakes");

        Assert.Equal(("notEnoughData", 7, 0), (found.GetProperty("status").GetString(), found.GetProperty("needed").GetInt32(), found.GetProperty("painPoints").GetArrayLength()));
    }

    [Fact]
    public async Task Entering_is_once_for_a_key_refused_on_an_old_revision_and_for_owners()
    {
        await using var told = await OrdersAsync(days: 8);
        var value = new { expectedRevision = 0, perContact = 8, currency = "EUR", source = "Finance" };
        var first = await told.PostAsync("stake-values", value, HttpStatusCode.Created, key: "k1");
        var again = await told.PostAsync("stake-values", value, HttpStatusCode.Created, key: "k1");
        var old = await told.PostAsync("stake-values", value, HttpStatusCode.Conflict);
        var wrong = await told.PostAsync("stake-values", new { expectedRevision = 1, perContact = -1, currency = "euro", efforts = new[] { new { candidate = "", days = 0 } } }, HttpStatusCode.BadRequest);
        await told.PostAsync("stake-values", value, HttpStatusCode.Forbidden, Role.Contributor);

        Assert.Equal((1, 1, "STAKE_MOVED_ON"), (first.GetProperty("revision").GetInt32(), again.GetProperty("revision").GetInt32(), old.GetProperty("reason").GetString()));
        Assert.Equal(
            ["currency", "efforts[0].candidate", "efforts[0].days", "perContact", "source"],
            wrong.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(1, (await told.GetAsync("stakes")).GetProperty("entered").GetProperty("revision").GetInt32());
    }

    [Fact]
    public async Task Small_groups_are_not_told_to_viewers()
    {
        await using var told = await OrdersAsync(days: 8, few: true);

        var shown = Pain(await told.GetAsync("stakes", Role.Viewer), "bill");

        Assert.Equal(3, Pain(await told.GetAsync("stakes"), "bill").GetProperty("contacts").GetProperty("count").GetInt32());
        Assert.False(shown.TryGetProperty("contacts", out _) || shown.TryGetProperty("affected", out _));
    }

    // Ten orders a day. Of each ten: two end after the order, two after setup, six pay; of those that pay two call about the bill,
    // one of them twice, and one calls for another reason.
    private static async Task<ToldMap> OrdersAsync(int days, bool few = false)
    {
        var told = await ToldMap.StartAsync(["order setup pay"], Pains);
        var rows = new StringBuilder();
        for (var i = 0; i < 10 * days; i++)
        {
            var at = new DateTime(2026, 1, 5, 9, 0, 0).AddDays(i / 10);
            void Line(bool holds, string activity, int hours, string reason = "") => rows.Append(
                holds ? string.Create(CultureInfo.InvariantCulture, $"c{i},{activity},{at.AddHours(hours):yyyy-MM-ddTHH:mm:ssZ},{reason}\n") : "");
            Line(true, "order", 0);
            Line(i % 10 >= 2, "setup", 1);
            Line(i % 10 >= 4, "pay", 2);
            Line(few ? i < 100 && i % 30 == 4 : i % 10 is 4 or 5, "call", 3, "billing");
            Line(!few && i % 10 == 4, "call", 4, "refund");
            Line(i % 10 == 6, "call", 5, "other");
        }

        await told.ImportAsync(rows);
        return told;
    }

    private static JsonElement Pain(JsonElement found, string id) => found.GetProperty("painPoints").EnumerateArray().Single(row => row.GetProperty("painPointId").GetString() == id);

    private static double Value(JsonElement pain, string name) => Math.Round(pain.GetProperty(name).GetProperty("value").GetDouble(), 9);
}
