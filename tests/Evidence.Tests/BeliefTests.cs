using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Grpc.Core;
using Journey.Maps.V1;
using Journey.Platform.Identity;
using Journey.Testing;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

/// <summary>DOMAIN d4 through the edges.</summary>
public sealed class BeliefTests
{
    private static readonly Window Month = new() { Anchor = "purchase", Days = 30 };

    [Fact]
    public async Task Billing_leads_where_setup_was_believed_first()
    {
        await using var under = await MapUnderTest.StartAsync(new Window { Anchor = "nothing like it", Days = 30 }, MappedMap.Point("bill"));
        Believe(under, ("Setup is hard", 5, ["setup"]), ("Delivery is vague", 4, ["delivery"]), ("Password is rejected", 3, ["password"]), ("Bill is unclear", 2, ["billing"]));
        await under.Evidence.RegisterAsync("contacts", "contacts", "B");
        var reasons = new (string Reason, int Contacts)[] { ("billing", 430), ("setup", 180), ("delivery", 120), ("password", 80), ("cancel", 60), ("warranty", 30), ("", 100) };
        var csv = new StringBuilder("id,case,activity,time,reason\n");
        foreach (var (reason, n) in reasons.SelectMany(row => Enumerable.Repeat(row.Reason, row.Contacts)).Select((reason, n) => (reason, n)))
        {
            csv.Append(CultureInfo.InvariantCulture, $"c{n},p{n},call,2026-01-01T00:00:00Z,{reason}\n");
        }

        await under.ImportAsync("contacts", csv.ToString(), "id=id&case=case&activity=activity&time=time&reason=reason");
        var told = await under.BeliefAsync("log=contacts");

        Assert.Equal((900, 100, "leading"), (told.GetProperty("coded").GetInt32(), told.GetProperty("uncoded").GetInt32(), told.GetProperty("wording").GetString()));
        Assert.Equal(["billing", "setup", "delivery"], told.GetProperty("vitalFew").EnumerateArray().Select(value => value.GetString()));
        Assert.Equal(["0.4778 0.4453 0.5104 0.4778", "0.2 0.1752 0.2274 0.6778", "0.1333 0.1127 0.1571 0.8111"], told.GetProperty("rows").EnumerateArray().Take(3).Select(Figures));
        Assert.Equal([-3, 1, 1, 1], told.GetProperty("rows").EnumerateArray().Take(4).Select(row => row.GetProperty("inversion").GetInt32()));
        Assert.Equal(["believedLower:billing", "notSeen:pain-2"], told.GetProperty("inversions").EnumerateArray().Select(row => row.GetProperty("findingId").GetString()));
        Assert.Equal(["pain-3"], told.GetProperty("rows")[0].GetProperty("painPointIds").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(["setup", "delivery", "password", "billing"], told.GetProperty("believed").EnumerateArray().Select(pain => pain.GetProperty("givenReason").GetString()));
        Assert.False(told.TryGetProperty("customers", out _));
        var statement = told.GetProperty("inversions")[0].GetProperty("statement").GetString()!;
        Assert.StartsWith("“billing” is the reason given for 47.8 % of coded contacts (95 % interval 44.5 % to 51.0 %, 430 contacts), place 1; the map believes it in place 4", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("cause", told.ToString(), StringComparison.OrdinalIgnoreCase);

        var made = await under.PostAsync($"maps/{under.Id}/findings/claims", new { findingId = "leading:billing", log = "contacts" }, HttpStatusCode.Created);
        Assert.Equal("pain-3", under.Document.Claims.Single(claim => claim.Id == made.GetProperty("claimId").GetString()).Element);
        var chosen = await under.BeliefAsync();
        Assert.Equal("contacts", chosen.GetProperty("log").GetString());
        await AgreesOverRpcAsync(under, told);
        await OutsidersSeeReasonsAloneAsync(under);
    }

    [Fact]
    public async Task Only_contacts_that_follow_on_the_anchor_count_once_an_episode_by_customers_followed()
    {
        await using var under = await MapUnderTest.StartAsync(Month, MappedMap.Point("bill"));
        await LoadShopAsync(under);

        var told = await under.BeliefAsync("log=month&asOf=2026-02-15T00:00:00Z");

        // Of a, b and c two windows have passed and the third is half way; what d said follows on no purchase.
        Assert.Equal((3, 1, 2.5), (told.GetProperty("cases").GetInt32(), told.GetProperty("openCases").GetInt32(), told.GetProperty("customers").GetDouble()));
        Assert.Equal((5, 1), (told.GetProperty("coded").GetInt32(), told.GetProperty("uncoded").GetInt32()));
        Assert.Equal(["billing 4 3 160", "setup 1 1 40"], told.GetProperty("rows").EnumerateArray().Select(row =>
            $"{row.GetProperty("reason").GetString()} {row.GetProperty("contacts").GetInt64()} {row.GetProperty("episodes").GetInt64()} {row.GetProperty("perHundred").GetDouble()}"));
        Assert.Equal(["contacts", "shop"], told.GetProperty("sources").EnumerateArray().Select(key => key.GetString()));
        Assert.Equal(("purchase", 30), (told.GetProperty("anchor").GetString(), told.GetProperty("days").GetInt32()));
    }

    [Fact]
    public async Task Several_reasons_of_one_contact_share_its_weight()
    {
        await using var under = await MapUnderTest.StartAsync(Month, MappedMap.Point("bill"));
        await under.Evidence.RegisterAsync("contacts", "contacts", "B", "operations", "demand");
        await under.ImportAsync(
            "contacts", "case,activity,time,reason,demand\n1,call,2026-01-01T00:00:00Z,billing;setup,failure\n2,call,2026-01-01T00:00:00Z,billing,value\n3,call,2026-01-01T00:00:00Z,setup; moving ;billing,failure\n",
            "case=case&activity=activity&time=time&reason=reason");

        var told = await under.BeliefAsync("log=contacts&separator=;");

        Assert.Equal(3, told.GetProperty("coded").GetInt32());
        Assert.Equal(["billing 3 1.8333", "setup 2 0.8333", "moving 1 0.3333"], told.GetProperty("rows").EnumerateArray().Select(row =>
            string.Create(CultureInfo.InvariantCulture, $"{row.GetProperty("reason").GetString()} {row.GetProperty("contacts").GetInt64()} {Math.Round(row.GetProperty("weight").GetDouble(), 4)}")));
        Assert.Equal((2, 3), (told.GetProperty("rows")[0].GetProperty("failure").GetProperty("count").GetInt32(), told.GetProperty("rows")[0].GetProperty("failure").GetProperty("n").GetInt32()));
    }

    [Theory]
    [InlineData(8, 2, "notDistinguishable", null)]
    [InlineData(8, 3, "notEnoughData", "uncoded")]
    [InlineData(0, 3, "notEnoughData", "1")]
    public async Task Too_little_coded_blocks_the_headline_and_no_contact_is_no_error(int coded, int uncoded, string wording, string? detail)
    {
        await using var under = await MapUnderTest.StartAsync(Month, MappedMap.Point("bill"));
        Believe(under, ("Setup is hard", 5, ["setup"]));
        await under.Evidence.RegisterAsync("contacts", "contacts", "B");
        var rows = Enumerable.Range(0, coded + uncoded).Select(n => $"{n},call,2026-01-01T00:00:00Z,{(n >= coded ? "" : n % 2 == 0 ? "billing" : "moving")}");
        await under.ImportAsync("contacts", "case,activity,time,reason\n" + string.Join('\n', rows) + "\n", "case=case&activity=activity&time=time&reason=reason");

        var told = await under.BeliefAsync("log=contacts");

        Assert.Equal(wording, told.GetProperty("wording").GetString());
        Assert.Equal(detail, told.TryGetProperty("detail", out var why) ? why.GetString() : null);
        Assert.Equal(detail is null ? 3 : 0, told.GetProperty("inversions").GetArrayLength());
        Assert.Equal(coded == 0 ? 0 : 2, told.GetProperty("rows").GetArrayLength());
        var nowhere = await under.BeliefAsync();
        Assert.Equal(("", 0), (nowhere.GetProperty("log").GetString(), nowhere.GetProperty("rows").GetArrayLength()));
    }

    private static async Task LoadShopAsync(MapUnderTest under)
    {
        await under.Evidence.RegisterAsync("shop");
        await under.Evidence.RegisterAsync("contacts", "contacts", "B");
        await under.ImportAsync(
            "shop", "case,activity,time\na,purchase,2026-01-01T00:00:00Z\nb,purchase,2026-01-02T00:00:00Z\nc,purchase,2026-01-31T00:00:00Z\n", "case=case&activity=activity&time=time");
        await under.ImportAsync(
            "contacts",
            """
            id,customer,activity,time,reason
            1,a,call,2026-01-05T00:00:00Z,billing
            2,a,call,2026-01-10T00:00:00Z,billing
            3,a,call,2026-01-20T00:00:00Z,billing
            4,a,call,2026-03-01T00:00:00Z,setup
            5,b,call,2026-01-03T00:00:00Z,setup
            6,b,call,2026-01-04T00:00:00Z,
            7,c,call,2026-02-14T00:00:00Z,billing
            8,d,call,2026-01-03T00:00:00Z,setup

            """,
            "id=id&case=id&customer=customer&activity=activity&time=time&reason=reason");
        await under.PostAsync("logs", new { key = "month", name = "Contacts within 30 days of purchase", sources = new[] { "shop", "contacts" }, anchor = "purchase", days = 30, caseRule = "anchor" }, HttpStatusCode.Created);
        await Eventually.HoldsAsync(
            async () => !(await under.Evidence.GetAsync("logs/month/drivers")).TryGetProperty("partial", out _), () => "the log is read");
    }

    private static void Believe(MapUnderTest under, params (string Title, int Severity, string[] Reasons)[] pains) => under.Document.PainPoints.AddRange(
        pains.Select((pain, i) => new PainPoint { Id = $"pain-{i}", Title = pain.Title, Severity = pain.Severity, Reasons = { pain.Reasons } }));

    private static string Figures(JsonElement row) => string.Join(' ', new[] { "share", "low", "high", "cumulative" }
        .Select(name => Math.Round(row.GetProperty(name).GetDouble(), 4).ToString(CultureInfo.InvariantCulture)));

    private static async Task OutsidersSeeReasonsAloneAsync(MapUnderTest under)
    {
        var client = new V1.Evidence.EvidenceClient(under.Evidence.Channel);

        var shared = await client.GetSharedBeliefAsync(new(), under.Evidence.RpcOverShare(under.Id), cancellationToken: TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<RpcException>(() => client.GetBeliefAsync(new() { MapId = under.Id.ToString() }, under.Evidence.RpcOverShare(under.Id), cancellationToken: TestContext.Current.CancellationToken).ResponseAsync);
        var foreign = await Assert.ThrowsAsync<RpcException>(() => client.GetSharedBeliefAsync(new(), under.Evidence.RpcOverShare(Guid.CreateVersion7()), cancellationToken: TestContext.Current.CancellationToken).ResponseAsync);

        Assert.Equal((900, 100, "billing", 430), (shared.Coded, shared.Uncoded, shared.Rows[0].Reason, shared.Rows[0].Contacts));
        Assert.Equal(["pain-3"], shared.Rows[0].PainPointIds);
        Assert.Equal((0, 0, 0, ""), (shared.Believed.Count, shared.Inversions.Count, shared.Sources.Count, shared.Basis.LogKey));
        Assert.All(shared.Rows, row => Assert.False(row.HasBelievedRank || row.HasPerHundred || row.Failure is not null));
        Assert.DoesNotContain("contacts", shared.Basis.ToString(), StringComparison.Ordinal);
        Assert.Equal((StatusCode.PermissionDenied, StatusCode.NotFound), (refused.StatusCode, foreign.StatusCode));
    }

    private static async Task AgreesOverRpcAsync(MapUnderTest under, JsonElement http)
    {
        var rpc = await new V1.Evidence.EvidenceClient(under.Evidence.Channel).GetBeliefAsync(
            new V1.GetBeliefRequest { MapId = under.Id.ToString(), Selection = new V1.CaseSelection { LogKey = "contacts" } },
            under.Evidence.Rpc(Role.Viewer), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(V1.Wording.Leading, rpc.Wording);
        Assert.Equal((-3, 4), (rpc.Rows[0].Inversion, rpc.Rows[0].BelievedRank));
        Assert.Equal(http.GetProperty("inversions")[0].GetProperty("statement").GetString(), rpc.Inversions[0].Statement);
        Assert.Equal((4, 1, false), (rpc.Believed[3].BelievedRank, rpc.Believed[3].ObservedRank, rpc.HasCustomers));
        Assert.Equal(V1.InversionKind.NotSeen, rpc.Inversions[1].Kind);
    }
}
