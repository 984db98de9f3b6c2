using Journey.Platform.Identity;

namespace Portal.Tests;

public sealed class PageTests(PortalFixture shared) : IClassFixture<PortalFixture>
{
    public static TheoryData<string> Pages =>
    [
        "/units", "/units/acme", "/units/acme/maps", "/units/acme/maps/new", PortalUnderTest.MapPage, PortalUnderTest.MapPage + "/owners", PortalUnderTest.MapPage + "/versions",
        PortalUnderTest.MapPage + "/versions/7", PortalUnderTest.MapPage + "/changes?from=6&to=7", PortalUnderTest.MapPage + "/comments", PortalUnderTest.MapPage + "/comments?element=connect&show=all",
        "/units/acme/search", "/units/acme/search?query=router", "/units/acme/search?query=nothing", "/units/acme/maps/new?template=patient", PortalUnderTest.MapPage + "/elements/pain-setup", PortalUnderTest.MapPage + "/elements/connect?add=touchpoint", PortalUnderTest.MapPage + "/compare", PortalUnderTest.MapPage + "/compare/cxm", PortalUnderTest.MapPage + "/compare/blueprint", PortalUnderTest.MapPage + "/compare/segmentation",
        PortalUnderTest.MapPage + "/claims/claim-1", PortalUnderTest.MapPage + "/elements/connect", PortalUnderTest.MapPage + "/elements/order", PortalUnderTest.MapPage + $"/elements/{Samples.MapId}",
        "/units/acme/sources/contacts/imports/new", "/units/acme/logs", "/units/acme/logs/first-30-days", "/units/acme/logs/first-30-days/cases?reason=billing", "/units/acme/logs/first-30-days/cases/c0ffee00c0ffee00",
        $"/units/acme/logs/first-30-days/cases/c0ffee00c0ffee00?map={Samples.MapId}", "/units/acme/text-reviews",
        PortalUnderTest.MapPage + "/decisions", PortalUnderTest.MapPage + $"/decisions/{SampleDecisions.Made}", PortalUnderTest.MapPage + $"/decisions/{SampleDecisions.Draft}",
        PortalUnderTest.MapPage + "/lint", PortalUnderTest.MapPage + "/tests", $"/units/acme/tests/{SampleTests.Running}", "/units/acme/tombstones?search=manual", "/units/acme/sprints", $"/units/acme/sprints/{SampleSprints.Running}", "/units/acme/inbox",
        PortalUnderTest.MapPage + "/shares", "/units/acme/segments", "/units/acme/segments?key=new-households&name=New", "/units/acme/segments/renters", "/units/acme/segments/new-households",
        "/units/acme/owners", "/units/acme/people/p-x", "/units/acme/teams/t-1", "/units/acme/gaps", PortalUnderTest.MapPage + "/handoffs", PortalUnderTest.MapPage + "/drift", PortalUnderTest.MapPage + "/stakes", PortalUnderTest.MapPage + "/staleness", "/units/acme/changes", "/units/acme/portfolio", "/units/acme/usage", "/units/acme/fixes", PortalUnderTest.MapPage + "/candidates/fix-1/plan",
        "/units/acme/sources", "/units/acme/sources/contacts", "/units/acme/sources/contacts/paths", "/units/acme/claims", "/units/acme/claims?show=all", "/units/acme/evidence/item-5", PortalUnderTest.MapPage + "/claims/claim-2?kind=quote", "/units/acme/sources/contacts/paths?coverage=100&at=Confirm", "/units/acme/sources/contacts/imports/import-1",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_whole_and_has_one_heading_and_no_style_or_script_of_its_own(string path)
    {
        var portal = shared.Portal;

        var page = await portal.PageAsync(path);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotNull(page.QuerySelector("main#main"));
        Assert.Empty(page.QuerySelectorAll("[style], style"));
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
        Assert.Empty(page.QuerySelectorAll("*").Where(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name.StartsWith("hx-on", StringComparison.Ordinal))));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(page.QuerySelectorAll("button").Where(b => b.TextContent.Trim().Length == 0));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_link_and_form_of_a_page_leads_to_an_endpoint_and_every_target_exists(string path)
    {
        var portal = shared.Portal;
        var routes = new Routes(portal.Services);

        var page = await portal.PageAsync(path);

        foreach (var link in page.QuerySelectorAll("a[href], [hx-get], form[method=get]"))
        {
            var to = link.GetAttribute("hx-get") ?? link.GetAttribute("href") ?? link.GetAttribute("action")!;
            Assert.True(to.Length == 0 || to.StartsWith('#') || to.StartsWith("http", StringComparison.Ordinal) || routes.Has("GET", to), $"{path} links to {to}");
        }
        foreach (var form in page.QuerySelectorAll("form[method=post], [hx-post]"))
        {
            var to = form.GetAttribute("hx-post") ?? form.GetAttribute("action")!;
            Assert.True(to == Journey.Portal.Html.Addresses.SignOut || routes.Has("POST", to), $"{path} posts to {to}");
        }
        foreach (var target in page.QuerySelectorAll("[hx-target]").Select(e => e.GetAttribute("hx-target")!).Concat(page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")!)))
        {
            Assert.True(page.GetElementById(target[1..]) is not null, $"{path} has no {target}");
        }
    }

    [Theory]
    [InlineData("maps", "/units/acme", "Journeys are missing")]
    [InlineData("evidence", "/units/acme", "evidence part did not answer")]
    [InlineData("owners", "/units/acme", "Owners are missing")]
    [InlineData("evidence", "map", "evidence part did not answer")]
    [InlineData("owners", "map", "Owners are missing")]
    [InlineData("owners", "map/compare", "Owners are missing")]
    public async Task With_one_part_down_the_page_stands_and_names_what_is_missing(string down, string path, string words)
    {
        await using var portal = await PortalUnderTest.StartAsync(down);

        var page = await portal.PageAsync(path.Replace("map", PortalUnderTest.MapPage, StringComparison.Ordinal));

        Assert.Contains(words, page.QuerySelector("[role=note]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_maps_a_map_page_is_a_problem_page_that_offers_another_try()
    {
        await using var portal = await PortalUnderTest.StartAsync("maps");

        var page = await portal.PageAsync(PortalUnderTest.MapPage, 503);

        Assert.Contains("does not answer", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(PortalUnderTest.MapPage, page.QuerySelector("a.btn.main")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_viewer_sees_no_form_that_would_be_refused()
    {
        var portal = shared.Portal;

        foreach (var path in new[] { PortalUnderTest.MapPage, PortalUnderTest.MapPage + "/owners", PortalUnderTest.MapPage + "/claims/claim-1", PortalUnderTest.MapPage + "/decisions", PortalUnderTest.MapPage + $"/decisions/{SampleDecisions.Made}", PortalUnderTest.MapPage + $"/decisions/{SampleDecisions.Draft}", PortalUnderTest.MapPage + "/lint", PortalUnderTest.MapPage + "/tests", $"/units/acme/tests/{SampleTests.Running}", "/units/acme/sprints", $"/units/acme/sprints/{SampleSprints.Running}", "/units/acme/sources", "/units/acme/sources/contacts", "/units/acme/logs", "/units/acme/logs/first-30-days" })
        {
            using var response = await portal.SendAsync(HttpMethod.Get, path, role: Role.Viewer);
            var page = await PortalUnderTest.ParseAsync(response);
            Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
        }
    }

    [Fact]
    public async Task A_full_map_page_is_under_100_KB()
    {
        var portal = shared.Portal;
        using var response = await portal.SendAsync(HttpMethod.Get, PortalUnderTest.MapPage);

        Assert.InRange((await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 10_000, 100_000);
    }
}
