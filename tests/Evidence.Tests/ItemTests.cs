using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Journey.Platform.Identity;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

/// <summary>Evidence by hand: interviews, observations, documents, quotes, results of surveys.</summary>
public sealed class ItemTests : GradedDays
{
    private static readonly string Digest = new('a', 64);

    [Fact]
    public async Task An_item_is_kept_with_everything_said_about_it()
    {
        var body = new
        {
            title = "Interviews in May",
            origin = "customer",
            tier = "A",
            method = "interview",
            n = 8,
            dated = "2025-10-07T00:00:00.000Z",
            independenceKey = "may-study",
            segment = "families",
            link = "https://example.org/study",
            digest = Digest.ToUpperInvariant(),
            note = "“I did not know what the bill was for.”",
        };
        using var created = await PostAsync("evidence", body);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var stored = await created.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        var id = stored.GetProperty("itemId").GetString()!;
        Assert.EndsWith($"/evidence/{id}", created.Headers.Location!.ToString());
        await CiteAsync("c1", id);

        var read = await GetAsync($"evidence/{id}");
        var rpc = await Rpc.GetItemAsync(new V1.GetItemRequest { ItemId = id }, Evidence.Rpc(Role.Viewer));
        Assert.True(JsonElement.DeepEquals(stored, read.GetProperty("item")));
        Assert.Equal(body.note, read.GetProperty("item").GetProperty("note").GetString());
        Assert.Equal((Digest, body.note, "may-study", "families", 8), (rpc.Item.Digest, rpc.Item.Note, rpc.Item.IndependenceKey, rpc.Item.Segment, rpc.Item.N));
        Assert.Equal("c1", read.GetProperty("uses").EnumerateArray().Single().GetProperty("claimId").GetString());
        Assert.Equal(("c1", Map.ToString(), "Billing leads"), (rpc.Uses.Single().ClaimId, rpc.Uses.Single().MapId, rpc.Uses.Single().Statement));
        using var unknown = await Http.GetAsync($"evidence/{Guid.CreateVersion7()}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_document_that_is_known_is_one_item_and_a_withdrawn_one_does_not_come_back()
    {
        var first = await ItemAsync("C", "document", 1, 10, Digest);
        using var again = await PostAsync("evidence", new { title = "The same report", origin = "external", tier = "C", method = "document", digest = Digest });
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(first, (await again.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("itemId").GetString());

        await Rpc.WithdrawItemAsync(new V1.WithdrawItemRequest { ItemId = first }, Evidence.Rpc());
        using var refused = await PostAsync("evidence", new { title = "The same report", origin = "external", tier = "C", method = "document", digest = Digest });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(("ITEM_WITHDRAWN", first), (problem.GetProperty("reason").GetString(), problem.GetProperty("itemId").GetString()));
    }

    [Fact]
    public async Task What_does_not_hold_is_named_field_by_field()
    {
        using var refused = await PostAsync("evidence", new
        {
            title = " ",
            origin = "customer",
            tier = "A",
            method = "",
            n = -1,
            dated = Time.GetUtcNow().AddMinutes(1),
            digest = "abc",
            sourceKind = "tier_s",
            note = new string('x', 2_001),
            link = "javascript:alert(1)",
        });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var errors = (await refused.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("errors");
        Assert.Equal(["dated", "digest", "link", "method", "n", "note", "tier", "title"], errors.EnumerateArray().Select(error => error.GetProperty("field").GetString()).Order());
    }

    [Fact]
    public async Task Items_are_listed_newest_first_a_page_at_a_time_with_the_sources()
    {
        await Evidence.RegisterAsync("shop");
        var added = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            added.Add(await ItemAsync("D", "workshop", 1, 0));
        }

        var seen = new List<string>();
        for (var address = "evidence?limit=2"; address is not null;)
        {
            using var response = await Http.GetAsync(address, TestContext.Current.CancellationToken);
            var page = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString() == "shop" ? "shop" : item.GetProperty("itemId").GetString()!));
            address = page.TryGetProperty("next", out var next) ? $"evidence?limit=2&cursor={next.GetString()}" : null;
            Assert.Equal(address is not null, response.Headers.TryGetValues("Link", out var links) && links.Single().Contains("rel=\"next\""));
        }

        Assert.Equal([.. added.AsEnumerable().Reverse(), "shop"], seen);
        var rpc = await Rpc.ListItemsAsync(new V1.ListItemsRequest { Limit = 4 }, Evidence.Rpc(Role.Viewer));
        Assert.Equal((4, true), (rpc.Items.Count, rpc.Next.Length > 0));
        using var wrong = await Http.GetAsync("evidence?cursor=nothing", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Evidence_without_a_date_counts_a_quarter_and_says_so()
    {
        await CiteAsync("c1", await ItemAsync("A", "survey", 30, null));

        var claim = await ClaimAsync("c1");
        Assert.Equal(.7 * .25 * .5, claim.GetProperty("score").GetDouble(), 12);
        Assert.Equal("undated", claim.GetProperty("citations")[0].GetProperty("remark").GetString());
    }

    [Fact]
    public async Task Evidence_of_another_segment_is_context()
    {
        await CiteAsync("c1", await ItemAsync("A", "survey", 400, 0, segment: "students"));
        await CiteAsync("c2", await ItemAsync("A", "survey", 400, 0, segment: "families"));

        var claim = await ClaimAsync("c1");
        Assert.Equal(("Uncited", "otherSegment"), (claim.GetProperty("grade").GetString(), claim.GetProperty("citations")[0].GetProperty("remark").GetString()));
        Assert.Equal("B", (await ClaimAsync("c2")).GetProperty("grade").GetString());
    }

    [Fact]
    public async Task A_map_tells_the_share_of_its_claims_that_are_sound_and_the_worst()
    {
        await CiteAsync("c1", await ItemAsync("A", "survey", 400, 0));
        await CiteAsync("c2", await ItemAsync("A", "interview", 8, 90));

        var grade = (await GetAsync($"maps/{Map}/claims")).GetProperty("grade");
        var rpc = (await Rpc.GradeClaimsAsync(new V1.GradeClaimsRequest { MapId = Map.ToString() }, Evidence.Rpc(Role.Viewer))).Grade;
        Assert.Equal((3, 1, "c3"), (grade.GetProperty("claims").GetInt32(), grade.GetProperty("sound").GetInt32(), grade.GetProperty("worstClaimId").GetString()));
        Assert.Equal((.0615, .7923), (Math.Round(grade.GetProperty("low").GetDouble(), 4), Math.Round(grade.GetProperty("high").GetDouble(), 4)));
        Assert.Equal((1.0 / 3, grade.GetProperty("low").GetDouble(), grade.GetProperty("high").GetDouble()), (rpc.Share, rpc.Low, rpc.High));
    }

    [Fact]
    public async Task A_claim_that_nobody_knows_costs_one_question()
    {
        var item = await ItemAsync("D", "workshop", 1, 0);
        var before = Maps.Calls;
        using var unknown = await PostAsync("claims/nothing/citations", new { itemId = item, stance = "supports" });

        Assert.Equal((HttpStatusCode.NotFound, 1), (unknown.StatusCode, Maps.Calls - before));
    }

    [Fact]
    public async Task A_claim_of_a_map_not_known_yet_is_found_by_its_id_alone()
    {
        var map = Guid.CreateVersion7();
        Maps.Known[map.ToString()] = MapsDouble.Map(map, 1, "families", ("fresh", 1, "A claim made a moment ago"));

        var cited = await CiteAsync("fresh", await ItemAsync("A", "survey", 400, 0));
        Assert.Equal(map.ToString(), cited.GetProperty("grade").GetProperty("mapId").GetString());
    }
}
