using System.Net;

namespace Portal.Tests;

/// <summary>Two people at one map: nothing that somebody typed is lost, and nobody is overwritten unseen.</summary>
public sealed class TogetherTests
{
    const string Other = "Jonas Weber";

    [Theory]
    [InlineData("pay", "set", "", "title", "I pay twice", "e-title")]
    [InlineData("pay", "add", "painPoint", "title", "Too many screens", "add-painPoint-title")]
    [InlineData("pay", "split", "", "second", "I get a receipt", "split-second")]
    [InlineData("pay", "merge", "", "called", "I choose and pay", "merge-called")]
    [InlineData("pay", "remove", "", "because", "Nobody does", "remove-because")]
    [InlineData("pay", "move", "", "", "", "move-to")]
    public async Task A_form_from_an_old_version_comes_back_with_what_was_typed_and_what_the_other_did(string element, string act, string kind, string field, string typed, string id)
    {
        await using var map = await EditedMap.MakeAsync();
        var form = EditedMap.Form(await map.OpenAsync(map.At(element)), act, kind);
        var sent = EditedMap.Filled(form, field.Length > 0 ? [(field, typed)] : [("to", map["begin"])]);
        await OtherRenamesAsync(map, "pay", "I settle it");

        using var late = await map.Portal.PostAsync(form.GetAttribute("action")!, sent);
        var page = await PortalUnderTest.ParseAsync(late);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains($"1 change by {Other} since you opened it", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("I settle it", page.QuerySelector(".changes")!.TextContent, StringComparison.Ordinal);
        var kept = page.GetElementById(id)!;
        Assert.Equal(field.Length > 0 ? typed : map["begin"], kept is AngleSharp.Html.Dom.IHtmlSelectElement select ? select.Value : kept.GetAttribute("value"));
        Assert.True(kept.Closest("details")?.HasAttribute("open") ?? true);

        var again = EditedMap.Form(page, act, kind);
        using var saved = await map.Portal.PostAsync(again.GetAttribute("action")!, EditedMap.Filled(again));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
    }

    [Fact]
    public async Task What_was_typed_about_an_element_that_is_gone_is_shown_and_it_can_be_brought_back()
    {
        await using var map = await EditedMap.MakeAsync();
        var form = EditedMap.Form(await map.OpenAsync(map.At("pay")), "set");
        var before = await map.ContentAsync();
        using var removed = await map.Portal.PostAsync(map.At("pay"), new() { ["do"] = "remove", ["version"] = "1" }, person: Other);

        using var late = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("intent", "Be done with it")));
        var page = await PortalUnderTest.ParseAsync(late);
        using var back = await map.Portal.PostAsync(page.QuerySelector("main form")!.GetAttribute("action")!, EditedMap.Filled(page.QuerySelector("main form")!));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains($"{Other} removed it in version 2", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("textarea"), text => text.TextContent.Trim() == "Be done with it");
        Assert.Equal(HttpStatusCode.SeeOther, back.StatusCode);
        Assert.Contains(map["pay"], await map.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(before.Length, (await map.ContentAsync()).Length);
    }

    [Fact]
    public async Task An_open_page_hears_that_the_map_moved_on_and_one_that_stands_hears_nothing()
    {
        await using var map = await EditedMap.MakeAsync();

        using var still = await map.Portal.SendAsync(HttpMethod.Get, $"{map.Page}/moved?from=1", htmx: true);
        await OtherRenamesAsync(map, "pay", "I settle it");
        using var moved = await map.Portal.SendAsync(HttpMethod.Get, $"{map.Page}/moved?from=1", htmx: true);
        var note = (await PortalUnderTest.ParseAsync(moved)).GetElementById("moved")!;

        Assert.Equal(HttpStatusCode.NoContent, still.StatusCode);
        Assert.Contains($"1 change by {Other} since you opened it", note.TextContent, StringComparison.Ordinal);
        Assert.False(note.HasAttribute("hx-get"));
        Assert.Contains("I settle it", (await map.OpenAsync(note.QuerySelector("a")!.GetAttribute("href")!)).QuerySelector(".changes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_tells_what_others_did_since_one_looked_until_one_says_that_one_has_seen_it()
    {
        await using var map = await EditedMap.MakeAsync();
        await map.OpenAsync(map.Page);
        using var mine = await map.DoAsync("pay", "set", typed: ("title", "I pay at once"));
        var own = await map.OpenAsync(map.Page);
        await OtherRenamesAsync(map, "begin", "I start");

        var told = await map.OpenAsync(map.Page);
        var again = await map.OpenAsync(map.Page);
        var form = again.QuerySelectorAll("form").Single(form => form.GetAttribute("action")!.EndsWith("/visits", StringComparison.Ordinal));
        using var seen = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form));
        var after = await map.OpenAsync(map.Page);

        Assert.DoesNotContain("since you last looked", own.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"1 change by {Other} since you last looked", told.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("since you last looked", after.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_stands_under_what_one_did_oneself_and_not_under_what_another_did()
    {
        await using var map = await EditedMap.MakeAsync();
        using var mine = await map.DoAsync("pay", "set", typed: ("title", "I pay at once"));
        var after = await map.OpenAsync(map.Page);
        var undo = after.QuerySelector(".undo form")!;
        using var undone = await map.Portal.PostAsync(undo.GetAttribute("action")!, EditedMap.Filled(undo), htmx: true);
        var back = await PortalUnderTest.ParseAsync(undone);
        await OtherRenamesAsync(map, "pay", "I settle it");

        Assert.Contains("Taken back. Version 3.", back.GetElementById("status")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("I pay", back.QuerySelectorAll("h4").Select(heading => heading.TextContent));
        Assert.Null((await map.OpenAsync(map.Page)).QuerySelector(".undo"));
    }

    [Fact]
    public async Task What_was_changed_again_since_cannot_be_taken_back_and_the_page_says_what()
    {
        await using var map = await EditedMap.MakeAsync();
        using var mine = await map.DoAsync("pay", "set", typed: ("title", "I pay at once"));
        await OtherRenamesAsync(map, "pay", "I settle it");

        using var refused = await map.Portal.PostAsync($"{map.Page}/versions/2/reversal", new() { ["version"] = "3" });
        using var late = await map.Portal.PostAsync($"{map.Page}/versions/3/reversal", new() { ["version"] = "2" });
        var page = await PortalUnderTest.ParseAsync(refused);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (refused.StatusCode, late.StatusCode));
        Assert.Contains("I settle it: It was changed again since", page.GetElementById("errors")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"1 change by {Other}", (await PortalUnderTest.ParseAsync(late)).GetElementById("errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, await map.VersionAsync());
    }

    [Fact]
    public async Task The_versions_say_who_changed_what_and_why_and_any_of_them_comes_back()
    {
        await using var map = await EditedMap.MakeAsync();
        var first = await map.ContentAsync();
        await OtherRenamesAsync(map, "pay", "I settle it");
        using var mine = await map.DoAsync("begin", "remove", typed: ("because", "Same as using"));

        var page = await map.OpenAsync($"{map.Page}/versions");
        var sets = page.QuerySelectorAll(".sets > li");
        using var why = await map.Portal.PostAsync(sets[1].QuerySelector("form[action$=reason]")!.GetAttribute("action")!, new() { ["reason"] = "As customers say it" });
        using var unsaid = await map.Portal.PostAsync(sets[1].QuerySelector("form[action$=reason]")!.GetAttribute("action")!, []);
        var undo = sets[1].QuerySelector("form[action$=reversal]")!;
        using var undone = await map.Portal.PostAsync(undo.GetAttribute("action")!, EditedMap.Filled(undo));
        var restore = (await map.OpenAsync($"{map.Page}/versions")).QuerySelectorAll("form[action$=restoration]")[^1];
        using var restored = await map.Portal.PostAsync(restore.GetAttribute("action")!, EditedMap.Filled(restore));

        Assert.Equal(["Aiko Tanaka", Other, "Aiko Tanaka"], sets.Select(set => set.QuerySelector("p")!.TextContent.Split(',')[0]));
        Assert.Contains("Removed step “I begin”: Same as using", sets[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Changed title of the step “I settle it”", sets[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("I pay", sets[1].QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity), (why.StatusCode, unsaid.StatusCode));
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (undone.StatusCode, restored.StatusCode));
        Assert.Equal(first, await map.ContentAsync());
        Assert.Contains("As customers say it", (await map.OpenAsync($"{map.Page}/versions")).Body!.TextContent, StringComparison.Ordinal);
    }

    static async Task OtherRenamesAsync(EditedMap map, string element, string title)
    {
        var page = await map.Portal.PageAsync(map.At(element), person: Other);
        var form = EditedMap.Form(page, "set");
        using var saved = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("title", title)), person: Other);
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
    }
}
