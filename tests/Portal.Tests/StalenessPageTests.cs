using System.Net;
using AngleSharp.Dom;
using Journey.Maps.V1;
using Role = Journey.Platform.Identity.Role;

namespace Portal.Tests;

/// <summary>What has changed under a map, as people read it, with the maps service itself behind the pages.</summary>
public sealed class StalenessPageTests
{
    [Fact]
    public async Task What_a_change_makes_stale_is_marked_until_an_owner_says_that_it_is_still_true()
    {
        await using var map = await EditedMap.MakeAsync();
        await map.DependAsync("pay");
        await map.DependAsync("slow");
        await map.ChangeAsync("Returns within 14 days");
        var page = map.Page + "/staleness";

        var marked = await map.OpenAsync(map.Page);
        var stale = await map.OpenAsync(page);
        var viewed = await map.Portal.PageAsync(page, role: Role.Viewer);

        foreach (var element in new[] { "pay", "till", "slow" })
        {
            Assert.NotEmpty(marked.QuerySelectorAll($"a[href='{page}#e-{map[element]}']"));
            Assert.Contains("Returns within 14 days", stale.GetElementById($"e-{map[element]}")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Equal(2, marked.QuerySelectorAll($"a[href='{page}#e-{map["slow"]}']").Length);
        Assert.NotNull(marked.QuerySelector($".facts a.tag[href='{page}']"));
        Assert.NotNull(marked.QuerySelector($".tabs a[href='{page}']"));
        Assert.NotNull(viewed.GetElementById($"e-{map["pay"]}"));
        Assert.Empty(viewed.QuerySelectorAll("main form"));

        foreach (var element in new[] { "pay", "till", "slow" })
        {
            using var attested = await AttestAsync(map, element, ("verdict", "StillTrue"), ("note", "Read it again"));
            Assert.Equal(page + "?done=attested", attested.Headers.Location?.ToString());
        }
        var after = await map.OpenAsync(page);
        Assert.Equal("Fresh", after.QuerySelector($".facts a.tag[href='{page}']")!.TextContent);
        Assert.Null(after.GetElementById($"e-{map["pay"]}"));
        Assert.Empty((await map.OpenAsync(map.Page)).QuerySelectorAll($"a[href^='{page}#e-']"));
    }

    [Fact]
    public async Task That_the_map_was_changed_is_believed_once_it_was()
    {
        await using var map = await EditedMap.MakeAsync();
        await map.ChangeAsync("Returns within 14 days");

        using var early = await AttestAsync(map, "till", ("verdict", "Changed"));
        using var edited = await map.DoAsync("till", "set", typed: [("name", "New till")]);
        using var told = await AttestAsync(map, "till", ("verdict", "Changed"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, told.StatusCode);
        Assert.Null((await map.OpenAsync(map.Page + "/staleness")).GetElementById($"e-{map["till"]}"));
    }

    [Theory]
    [InlineData("Changed", "", "Nobody has revised the map since.")]
    [InlineData("StillTrue", "no-such-item", "The unit has no such item.")]
    public async Task A_refused_attestation_tells_its_reason_and_keeps_what_was_typed(string verdict, string evidence, string reason)
    {
        await using var map = await EditedMap.MakeAsync();
        await map.DependAsync("pay");
        await map.ChangeAsync("Returns within 14 days");

        using var refused = await AttestAsync(map, "till", ("verdict", verdict), ("evidence", evidence), ("note", "Read it"));
        var page = await PortalUnderTest.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(reason, page.GetElementById("errors")!.TextContent, StringComparison.Ordinal);
        var form = Form(page, map["till"]);
        Assert.Equal(verdict, form.QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.Equal((evidence, "Read it"), (form.QuerySelector("input[name=evidence]")!.GetAttribute("value"), form.QuerySelector("input[name=note]")!.GetAttribute("value")));
        Assert.Equal("", Form(page, map["pay"]).QuerySelector("input[name=note]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_gone_from_the_map_and_still_before_readers_is_retired_there()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync(PortalUnderTest.MapPage + "/staleness");
        var row = page.QuerySelector("section[aria-labelledby=s-gone] .panel")!;
        var form = row.QuerySelector("form")!;
        using var retired = await portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("note", "The fax is off")));

        Assert.Equal("Fax", row.QuerySelector("h3")!.TextContent);
        Assert.Contains("Another router", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, retired.StatusCode);
        var said = Assert.Single(portal.Fakes.Store.Attested);
        Assert.Equal(("tp-fax", AttestationVerdict.Retired, "The fax is off"), (said.Element, said.Verdict, said.Note));
        Assert.Empty(page.QuerySelectorAll("section[aria-labelledby=s-open] option[value=Retired]"));
    }

    static async Task<HttpResponseMessage> AttestAsync(EditedMap map, string element, params (string, string)[] typed)
    {
        var form = Form(await map.OpenAsync(map.Page + "/staleness"), map[element]);
        return await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, typed));
    }

    static IElement Form(IDocument page, string element) => page.GetElementById($"e-{element}")!.QuerySelector("form")!;
}
