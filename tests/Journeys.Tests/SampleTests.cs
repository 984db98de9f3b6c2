using System.Text.Json.Nodes;
using Journey.Running;

namespace Journeys.Tests;

/// <summary>What the sample unit says through the public API, counted against what its files were generated from.</summary>
public sealed class SampleTests(SampleTests.Loaded sample) : IClassFixture<SampleTests.Loaded>
{
    const string Unit = "/api/v1/units/sample";

    [Fact]
    public async Task Billing_leads_the_reasons_and_setup_the_believed_pain_does_not()
    {
        var drivers = await sample.GetAsync($"{Unit}/sources/support-contacts/drivers");

        Assert.Equal((1_052, 114, "leading"), ((int)drivers["coded"]!, (int)drivers["uncoded"]!, (string)drivers["wording"]!));
        Assert.Equal(["billing", "setup", "delivery date", "number transfer"], drivers["vitalFew"]!.AsArray().Select(value => (string)value!));
        // The log joins the contacts with purchases and activations, which never have a reason.
        var joined = await sample.GetAsync($"{Unit}/logs/first-30-days/drivers");
        Assert.Equal((1_052, 114, "leading"), ((int)joined["coded"]!, (int)joined["uncoded"]!, (string)joined["wording"]!));
        var map = await sample.MapAsync();
        var believed = map["painPoints"]!.AsArray().MaxBy(pain => (int)pain!["severity"]!)!;
        Assert.Equal("setup", (string)believed["reasons"]![0]!);
    }

    [Fact]
    public async Task The_map_says_where_belief_and_contacts_after_purchase_part()
    {
        var map = await sample.MapAsync();
        var belief = await sample.GetAsync($"{Unit}/maps/{map["id"]}/drivers");

        Assert.Equal(("first-30-days", "purchase", 30), ((string)belief["log"]!, (string)belief["anchor"]!, (int)belief["days"]!));
        Assert.Equal((900, 100, "leading"), ((int)belief["coded"]!, (int)belief["uncoded"]!, (string)belief["wording"]!));
        var billing = belief["rows"]![0]!;
        Assert.Equal(("billing", 430, 4, -3), ((string)billing["reason"]!, (int)billing["contacts"]!, (int)billing["believedRank"]!, (int)billing["inversion"]!));
        Assert.InRange((int)billing["episodes"]!, 300, 430);
        Assert.InRange((double)billing["perHundred"]!, 100 * 430 / 1_400.0, 32);
        Assert.Contains(belief["inversions"]!.AsArray(), row => (string)row!["findingId"]! == "believedLower:billing");
    }

    [Fact]
    public async Task The_map_is_held_against_what_households_did()
    {
        var map = await sample.MapAsync();
        var told = await sample.GetAsync($"{Unit}/maps/{map["id"]}/conformance");

        Assert.Equal(("told", "first-30-days", 1_400), ((string)told["status"]!, (string)told["log"]!, (int)told["cases"]!));
        Assert.InRange((double)told["fitness"]!["fitting"]!["share"]!, .4, .8);
        Assert.Equal("missing:setup-guide", (string)told["findings"]![0]!["findingId"]!);
        Assert.Equal(["payment"], told["neverObserved"]!.AsArray().Select(row => (string)row!["touchpoint"]!));
        Assert.Equal(["call", "chat", "write"], told["observedNotOnMap"]!.AsArray().Select(row => (string)row!["activity"]!).Order());
    }

    [Fact]
    public async Task The_claim_that_setup_is_the_main_pain_is_contested_and_the_bill_stands()
    {
        var map = await sample.MapAsync();
        var claims = (await sample.GetAsync($"{Unit}/maps/{map["id"]}/claims"))["claims"]!.AsArray();

        JsonNode Claim(string start) => claims.Single(claim => ((string)claim!["statement"]!).StartsWith(start, StringComparison.Ordinal))!;
        Assert.Equal(("D", true), ((string)Claim("Setup")["grade"]!, (bool)Claim("Setup")["contested"]!));
        Assert.Equal("A", (string)Claim("People cannot see")["grade"]!);
        Assert.Equal("Uncited", (string)Claim("Households pay")["grade"]!);
    }

    [Fact]
    public async Task Loading_it_again_changes_nothing()
    {
        var before = await sample.GetAsync($"{Unit}/sources");

        await sample.Journey.LoadSampleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(before.ToJsonString(), (await sample.GetAsync($"{Unit}/sources")).ToJsonString());
        Assert.Equal(4, (await sample.GetAsync($"{Unit}/maps"))["maps"]!.AsArray().Count);
    }

    [Fact]
    public async Task Payment_has_no_owner_and_the_billing_calls_owner_has_left()
    {
        var map = await sample.MapAsync();
        var elements = (await sample.GetAsync($"{Unit}/maps/{map["id"]}/gaps"))["elements"]!.AsArray();

        string Gap(string title) => (string)elements.Single(element => (string)element!["title"]! == title && (string)element["kind"]! == "touchpoint")!["gap"]!;
        Assert.Equal(("noOwner", "ownerLapsed", "none"), (Gap("Payment"), Gap("Billing call"), Gap("First bill")));
    }

    [Fact]
    public async Task Handoffs_are_the_maps_and_other_terms_there_ask_both_sides_anew()
    {
        var map = await sample.MapAsync();
        var designed = (await sample.GetAsync($"{Unit}/maps/{map["id"]}/handoffs"))["handoffs"]!.AsArray();
        var agreed = await AgreedAsync();
        var shipped = designed[1]!["id"]!;

        Assert.Equal(designed.Select(handoff => (string)handoff!["id"]!), agreed.Select(handoff => (string)handoff!["id"]!));
        Assert.Equal(["confirmed", "confirmed", "halfConfirmed", "derived", "dismissed", "derived", "derived", "derived"], agreed.Select(handoff => (string)handoff!["state"]!));
        Assert.Empty(agreed[1]!["owned"]!["gaps"]!.AsArray());

        using var api = sample.Journey.Api(sample.Journey.Token("dev-contributor"));
        using var revision = new HttpRequestMessage(HttpMethod.Post, $"{Unit}/maps/{map["id"]}/revisions")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { reason = "Shipping is slower.", edits = new[] { new { op = "set", path = (string)shipped!, field = "limit", value = "P3D" } } }),
        };
        revision.Headers.TryAddWithoutValidation("If-Match", $"\"{map["version"]}\"");
        using var revised = await api.SendAsync(revision, TestContext.Current.CancellationToken);
        Assert.True(revised.IsSuccessStatusCode, await revised.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        while ((string)(agreed = await AgreedAsync())[1]!["state"]! != "derived")
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Equal(("P3D", "P2D"), ((string)agreed[1]!["terms"]!["limit"]!, (string)agreed[1]!["giver"]!["lostTerms"]!["limit"]!));

        async Task<JsonArray> AgreedAsync() => (await sample.GetAsync($"{Unit}/maps/{map["id"]}/handoff-agreements"))["handoffs"]!.AsArray();
    }

    [Fact]
    public async Task One_fix_runs_and_one_is_late()
    {
        var fixes = (await sample.GetAsync($"{Unit}/fixes"))["fixes"]!.AsArray();

        Assert.Equal([("Setup guide rewrite", true), ("Bill preview, three days ahead", false)], fixes.Select(fix => ((string)fix!["title"]!, (bool)fix["overdue"]!)));
        Assert.All(fixes, fix => Assert.Equal("running", (string)fix!["state"]!));
    }

    [Fact]
    public async Task Four_maps_stand_in_two_families_for_three_segments_and_a_fourth_has_none()
    {
        var maps = (await sample.GetAsync($"{Unit}/maps"))["maps"]!.AsArray();
        var map = await sample.MapAsync();
        var family = await sample.GetAsync($"{Unit}/maps/{map["id"]}/family");
        var compared = await sample.GetAsync($"{Unit}/maps/{map["id"]}/compare/segmentation");

        Assert.Equal(["movers", "new-households", "new-households", "small-shops"], maps.Select(one => (string)one!["segment"]!["key"]!).Order());
        Assert.Equal(["First 30 days after moving", "First 30 days after purchase"], family["members"]!.AsArray().Select(one => (string)one!["title"]!).Order());
        Assert.Equal(["A line fault, from noticing to working again"], family["children"]!.AsArray().Select(one => (string)one!["title"]!));
        Assert.Equal(["Shared flats"], compared["priorityWithoutMap"]!.AsArray().Select(one => (string)one!["name"]!));
    }

    [Fact]
    public async Task Moving_is_owned_throughout_and_a_line_fault_by_nobody()
    {
        var moving = await sample.MapAsync("First 30 days after moving");
        var fault = await sample.MapAsync("A line fault, from noticing to working again");

        Assert.All(await GapsAsync(moving), gap => Assert.Equal("none", gap));
        Assert.All(await GapsAsync(fault), gap => Assert.Equal("noOwner", gap));

        async Task<IEnumerable<string>> GapsAsync(JsonNode map) =>
            (await sample.GetAsync($"{Unit}/maps/{map["id"]}/gaps"))["elements"]!.AsArray().Select(element => (string)element!["gap"]!);
    }

    /// <summary>A running host with the sample unit in it.</summary>
    public sealed class Loaded : IAsyncLifetime
    {
        public JourneyFixture Journey { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Journey.InitializeAsync();
            await Journey.LoadSampleAsync(TestContext.Current.CancellationToken);
        }

        public ValueTask DisposeAsync() => Journey.DisposeAsync();

        public async Task<JsonNode> GetAsync(string path)
        {
            using var api = Journey.Api(Journey.Token("dev-viewer"));
            return JsonNode.Parse(await api.GetStringAsync(new Uri(path, UriKind.Relative)))!;
        }

        public async Task<JsonNode> MapAsync(string title = "First 30 days after purchase")
        {
            var maps = (await GetAsync($"{Unit}/maps"))["maps"]!.AsArray();
            return await GetAsync($"{Unit}/maps/{maps.Single(map => (string)map!["title"]! == title)!["id"]}");
        }
    }
}
