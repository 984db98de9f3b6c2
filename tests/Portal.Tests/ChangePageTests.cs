using System.Net;
using AngleSharp.Dom;
using Role = Journey.Platform.Identity.Role;

namespace Portal.Tests;

/// <summary>What has changed around the journeys of a unit: told, listed, taken back, with the maps service itself behind the pages.</summary>
public sealed class ChangePageTests(PortalFixture shared) : IClassFixture<PortalFixture>
{
    const string Page = "/units/acme/changes";

    static readonly (string, string)[] Returns = [("title", "Returns within 14 days"), ("kind", "Policy"), ("materiality", "Material"), ("policies", "returns, refunds")];

    [Fact]
    public async Task A_change_that_is_told_on_the_page_is_listed_with_what_it_touches_and_the_decisions_on_it()
    {
        await using var map = await EditedMap.MakeAsync();
        await map.DependAsync("pay");
        var decision = await map.BeginDecisionAsync("Which till?", "waits");

        using var told = await TellAsync(map, Returns);
        var page = await map.OpenAsync(Page);

        Assert.StartsWith(Page + "?done=told#change-", told.Headers.Location?.ToString(), StringComparison.Ordinal);
        var row = page.GetElementById(told.Headers.Location!.ToString().Split('#')[1])!;
        Assert.Contains("About Policies: returns, refunds.", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("First month: 2 elements touched, 2 still to be looked at", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("Which till?", row.QuerySelector($"a[href='{map.Page}/decisions/{decision}']")!.TextContent);
        Assert.NotNull(page.QuerySelector($"#s-stale ~ table a[href='{map.Page}/staleness']"));
        Assert.Contains("None", page.GetElementById("s-gaps")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_tells_once()
    {
        await using var map = await EditedMap.MakeAsync();
        var form = Form(await map.OpenAsync(Page));
        var sent = EditedMap.Filled(form, Returns);

        using var first = await map.Portal.PostAsync(Page, sent);
        using var second = await map.Portal.PostAsync(Page, sent);
        using var other = await map.Portal.PostAsync(Page, new(sent) { ["title"] = "Returns within 10 days" });

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Single((await map.OpenAsync(Page)).QuerySelectorAll("#s-told ~ ul > li"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.NotEqual(sent["id"], Form(await PortalUnderTest.ParseAsync(other)).QuerySelector("input[name=id]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_no_journey_covers_is_a_gap_until_it_is_withdrawn()
    {
        await using var map = await EditedMap.MakeAsync();
        using var told = await TellAsync(map, ("title", "No more fax"), ("kind", "Channel"), ("materiality", "Major"), ("channels", "fax"));
        var id = told.Headers.Location!.ToString().Split('#')[1];
        var page = await map.OpenAsync(Page);
        var form = page.GetElementById(id)!.QuerySelector("form")!;

        using var unsaid = await map.Portal.PostAsync(form.GetAttribute("action")!, new() { ["reason"] = " " });
        using var withdrawn = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("reason", "It stays")));
        var after = await map.OpenAsync(Page);

        Assert.Contains("No more fax", page.QuerySelector("#s-gaps ~ ul")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.StatusCode);
        Assert.NotNull((await PortalUnderTest.ParseAsync(unsaid)).GetElementById(id)!.QuerySelector("details[open] .msg"));
        Assert.Equal(HttpStatusCode.SeeOther, withdrawn.StatusCode);
        Assert.Contains("It stays", after.GetElementById(id)!.TextContent, StringComparison.Ordinal);
        Assert.Null(after.GetElementById(id)!.QuerySelector("form"));
        Assert.Null(after.QuerySelector("#s-gaps ~ ul"));
    }

    [Fact]
    public async Task A_refused_change_keeps_what_was_typed_and_says_at_the_field_what_is_missing()
    {
        await using var map = await EditedMap.MakeAsync();
        var sent = EditedMap.Filled(Form(await map.OpenAsync(Page)), ("title", "Another price"), ("materiality", "Major"), ("products", new string('x', 201)));

        using var refused = await map.Portal.PostAsync(Page, sent);
        var form = Form(await PortalUnderTest.ParseAsync(refused));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(2, form.QuerySelectorAll(".field.wrong .msg").Length);
        Assert.Equal("Another price", form.QuerySelector("input[name=title]")!.GetAttribute("value"));
        Assert.Equal("Major", form.QuerySelector("input[name=materiality][checked]")!.GetAttribute("value"));
        Assert.Equal(sent["id"], form.QuerySelector("input[name=id]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_viewer_reads_changes_and_tells_of_none()
    {
        var page = await shared.Portal.PageAsync(Page, role: Role.Viewer);
        using var told = await shared.Portal.PostAsync(Page, new() { ["title"] = "x" }, role: Role.Viewer);
        using var withdrawn = await shared.Portal.PostAsync($"{Page}/{SampleChanges.Router}/withdrawal", new() { ["reason"] = "x" }, role: Role.Viewer);

        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [told.StatusCode, withdrawn.StatusCode]);
    }

    [Fact]
    public async Task Each_change_says_how_it_stands()
    {
        var rows = (await shared.Portal.PageAsync(Page)).QuerySelectorAll("#s-told ~ ul > li");

        Assert.Equal(["Product", "Policy|Announced", "Channel|Nothing covers this", "What customers do|Major", "Segment|Withdrawn|Minor"], rows.Select(row => string.Join('|', row.QuerySelectorAll(".tag").Select(tag => tag.TextContent))));
        Assert.Contains("2 elements touched, 2 still to be looked at", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("What do we change first", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("1 element touched, stale from that day on", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("About the whole unit.", rows[3].TextContent, StringComparison.Ordinal);
    }

    static async Task<HttpResponseMessage> TellAsync(EditedMap map, params (string, string)[] typed) =>
        await map.Portal.PostAsync(Page, EditedMap.Filled(Form(await map.OpenAsync(Page)), typed));

    static IElement Form(IDocument page) => page.QuerySelector($"form[action='{Page}']")!;
}
