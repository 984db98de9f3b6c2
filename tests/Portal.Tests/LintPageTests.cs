using System.Net;
using Role = Journey.Platform.Identity.Role;

namespace Portal.Tests;

public sealed class LintPageTests
{
    static readonly string Page = PortalUnderTest.MapPage + "/lint";

    [Fact]
    public async Task Findings_stand_by_what_they_stop_each_with_what_clears_it_and_the_index_with_its_rules()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync(Page);

        Assert.Equal("1 rule stops publishing.", page.QuerySelector(".verdict")!.TextContent);
        Assert.Equal(["Stops", "Waived"], page.QuerySelectorAll(".lintrule .row > .tag").Select(tag => tag.TextContent));
        var finding = page.QuerySelector("#L02 .findings li")!;
        Assert.Contains("First bill cannot be understood Nobody answers for the pain point. Name its owner.", finding.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{PortalUnderTest.MapPage}/owners#owner-pain-bill", finding.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("0.40 4 of 7 weights fail", page.QuerySelectorAll("dl.facts")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(["holds", "fails", "fails", "does not apply"], page.QuerySelectorAll("section[aria-labelledby=s-rules] tbody td:last-child").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task What_holds_a_version_back_is_listed_before_it_can_be_published()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync(Page, role: Role.Approver);
        var section = page.GetElementById("publication")!;

        Assert.Equal("3 things hold it back", section.QuerySelector("h3")!.TextContent);
        Assert.Equal([$"{PortalUnderTest.MapPage}/elements/pain-bill", "#L02", $"{PortalUnderTest.MapPage}/versions"], section.QuerySelectorAll(".findings a").Select(link => link.GetAttribute("href")));
        Assert.Null(section.QuerySelector("form[action$='/publication']"));
        Assert.Contains("Lena Braun sent version 6 back", section.TextContent, StringComparison.Ordinal);
        Assert.NotNull(section.QuerySelector("form[action$='/reviews']"));
    }

    [Fact]
    public async Task Only_an_approver_signs_away_what_stops_and_says_on_which_decision()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var owner = await portal.PageAsync(Page);
        var form = (await portal.PageAsync(Page, role: Role.Approver)).QuerySelector("#L02 form")!;
        using var signed = await portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("reason", "We know."), ("until", "2026-12-31")), role: Role.Approver);

        Assert.Empty(owner.QuerySelectorAll("#L02 form"));
        Assert.Equal(HttpStatusCode.SeeOther, signed.StatusCode);
        var waived = Assert.Single(portal.Fakes.Store.Waived);
        Assert.Equal(("L02", SampleDecisions.Made, "We know.", "2026-12-31"), (waived.Rule, waived.DecisionId, waived.Reason, waived.Until));
    }

    [Fact]
    public async Task Only_an_approver_signs_away_a_row_of_what_the_map_lacks()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var owner = await portal.PageAsync(Page);
        var form = (await portal.PageAsync(Page, role: Role.Approver)).QuerySelector("#publication form[action$='/waivers']")!;
        using var signed = await portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("reason", "We know."), ("until", "2026-12-31")), role: Role.Approver);

        Assert.Null(owner.QuerySelector("#publication form[action$='/waivers']"));
        Assert.Equal(["Contact reasons of pain points"], form.QuerySelectorAll("[name=rule] option").Select(option => option.TextContent));
        Assert.Equal(HttpStatusCode.SeeOther, signed.StatusCode);
        Assert.Equal("P08", Assert.Single(portal.Fakes.Store.Waived).Rule);
    }

    [Fact]
    public async Task A_map_asks_for_review_is_sent_back_and_asked_again_over_the_real_maps()
    {
        await using var map = await EditedMap.MakeAsync();
        var lint = map.Page + "/lint";
        var asking = (await map.OpenAsync(lint)).QuerySelector("form[action$='/reviews']")!;
        using var asked = await map.Portal.PostAsync(asking.GetAttribute("action")!, EditedMap.Filled(asking, ("note", "The <till>")));

        var page = await map.Portal.PageAsync(lint, role: Role.Approver);
        var answering = page.QuerySelector("form[action$='/answer']")!;
        using var back = await map.Portal.PostAsync(answering.GetAttribute("action")!, new(EditedMap.Filled(answering, ("note", "No goal."))) { ["answer"] = "return" }, role: Role.Approver, person: "Lena Braun");
        var after = await map.OpenAsync(lint);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (asked.StatusCode, back.StatusCode));
        Assert.Equal("In review", page.QuerySelector("dl.facts .tag")!.TextContent);
        Assert.Contains("“The <till>”", page.GetElementById("publication")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lena Braun sent version 1 back: No goal.", after.GetElementById("publication")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Draft", after.QuerySelector("dl.facts .tag")!.TextContent);
    }
}
