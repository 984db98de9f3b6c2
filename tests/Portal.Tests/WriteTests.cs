using System.Net;
using Journey.Platform.Identity;

namespace Portal.Tests;

public sealed class WriteTests
{
    static readonly string Element = $"{PortalUnderTest.MapPage}/elements/connect";

    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    [InlineData("same-origin", HttpStatusCode.SeeOther)]
    public async Task A_form_of_another_site_is_refused(string? site, HttpStatusCode expected)
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.SendAsync(HttpMethod.Post, PortalUnderTest.MapPage + "/owners/tp-pay", new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = "Ravi Das" }), site: site);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Naming_an_owner_answers_the_row_alone_and_says_so()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.PostAsync(PortalUnderTest.MapPage + "/owners/tp-pay", new() { ["name"] = "Ravi Das", ["team"] = "Payments" }, htmx: true);
        var html = await PortalUnderTest.ParseAsync(response);

        Assert.Equal(["owner-tp-pay", "status"], html.Body!.Children.Select(e => e.Id));
        Assert.Contains("Ravi Das", html.GetElementById("owner-tp-pay")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Owner of Payment set to Ravi Das.", html.GetElementById("status")!.TextContent);
    }

    [Fact]
    public async Task Naming_nobody_shows_the_message_at_the_field()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.PostAsync(PortalUnderTest.MapPage + "/owners/tp-pay", new() { ["team"] = "Payments" });
        var html = await PortalUnderTest.ParseAsync(response);

        Assert.Equal(422, (int)response.StatusCode);
        Assert.Contains("Choose somebody", html.QuerySelector("#owner-tp-pay .msg")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_makes_the_next_version_and_an_edit_of_an_old_one_loses_nothing()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var saved = await portal.PostAsync(Element, new() { ["do"] = "set", ["version"] = "7", ["title"] = "I plug it in" });
        using var late = await portal.PostAsync(Element, new() { ["do"] = "set", ["version"] = "7", ["title"] = "I connect it" }, htmx: true);
        var html = await PortalUnderTest.ParseAsync(late);

        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.Equal(8, portal.Fakes.Store.Map.Version);
        Assert.Equal(409, (int)late.StatusCode);
        Assert.Equal($"#map-{Samples.MapId}-editor", late.Headers.GetValues("HX-Retarget").Single());
        Assert.Equal("I connect it", html.QuerySelector("#e-title")!.GetAttribute("value"));
        Assert.Contains("I plug it in", html.QuerySelector(".mine")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("8", html.QuerySelector("input[name=version]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_edit_by_htmx_answers_the_whole_map_once()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.PostAsync(Element, new() { ["do"] = "add", ["adding"] = "claim", ["version"] = "7", ["statement"] = "Most finish alone" }, htmx: true);
        var html = await PortalUnderTest.ParseAsync(response);

        Assert.Equal([$"map-{Samples.MapId}", "status"], html.Body!.Children.Select(e => e.Id));
        Assert.Contains("Most finish alone", html.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_added_by_hand_is_cited_for_the_claim()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.PostAsync(PortalUnderTest.MapPage + "/claims/claim-4/citations", new() { ["title"] = "Interviews", ["origin"] = "Customer", ["tier"] = "A", ["method"] = "interview", ["n"] = "8", ["stance"] = "Supports" });

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var cited = Assert.Single(portal.Fakes.Store.Cited);
        Assert.Equal(("claim-4", "item-2"), (cited.ClaimId, cited.ItemId));
    }

    [Fact]
    public async Task A_file_is_passed_on_whole_with_the_columns_the_form_named()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        using var form = Form(3_000_000, "2026.csv.gz");

        using var response = await portal.SendAsync(HttpMethod.Post, "/units/acme/sources/contacts/imports", form);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(3_000_000, portal.Fakes.Store.ImportedBytes);
        var format = portal.Fakes.Store.ImportStarted!.Format;
        Assert.Equal(("csv", true, "at", "2026.csv.gz"), (format.Format, format.Gzip, format.TimeColumn, format.FileName));
    }

    [Fact]
    public async Task A_file_that_evidence_refuses_is_told_on_the_page()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        using var form = Form(3_000_000, "2026.csv", "no such column");

        using var response = await portal.SendAsync(HttpMethod.Post, "/units/acme/sources/contacts/imports", form);
        var html = await PortalUnderTest.ParseAsync(response);

        Assert.Equal(422, (int)response.StatusCode);
        Assert.Contains("no such column", html.GetElementById("errors")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"title":"Pasted","goal":{"statement":"I want"},"window":{"anchor":"a","days":3},"segment":{"key":"s","name":"S"},"state":"current","stages":[{"id":"a","title":"A","steps":[{"id":"b","title":"B","emotions":[{"valence":1,"basis":"selfReported"}]}]}]}""", 303)]
    [InlineData("{ not json", 422)]
    [InlineData("""{"titel":"x"}""", 422)]
    public async Task A_map_can_be_pasted_as_json_and_what_is_wrong_is_told(string json, int expected)
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.PostAsync("/units/acme/maps", new() { ["json"] = json });

        Assert.Equal(expected, (int)response.StatusCode);
        if (expected == 422)
        {
            var page = await PortalUnderTest.ParseAsync(response);
            Assert.NotNull(page.GetElementById("errors"));
            Assert.Equal(json, page.GetElementById("f-json")!.TextContent);
        }
    }

    [Fact]
    public async Task A_short_form_makes_stages_and_steps()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.PostAsync("/units/acme/maps", new() { ["title"] = "New", ["segment"] = "New Households", ["goal"] = "I want", ["anchor"] = "purchase", ["days"] = "30", ["path"] = "Order\r\n- I order\r\n- I wait\r\nUse\r\n- I use it" });

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var made = portal.Fakes.Store.Map.Document;
        Assert.Equal(["Order", "Use"], made.Stages.Select(stage => stage.Title));
        Assert.Equal(["I order", "I wait", "I use it"], made.Stages.SelectMany(stage => stage.Steps).Select(step => step.Title));
        Assert.Equal("new-households", made.Segment.Key);
    }

    [Fact]
    public async Task A_viewer_writes_nothing_and_a_contributor_names_nobody()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var edit = await portal.PostAsync(Element, new() { ["do"] = "set", ["version"] = "7", ["title"] = "x" }, role: Role.Viewer);
        using var owner = await portal.PostAsync(PortalUnderTest.MapPage + "/owners/tp-pay", new() { ["name"] = "x" }, role: Role.Contributor);

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [edit.StatusCode, owner.StatusCode]);
        Assert.Equal(7, portal.Fakes.Store.Map.Version);
    }

    static MultipartFormDataContent Form(int bytes, string file, string time = "at") => new()
    {
        { new StringContent(time), "time" },
        { new StringContent(""), "format" },
        { new ByteArrayContent(new byte[bytes]), "file", file },
    };
}
