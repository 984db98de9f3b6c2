namespace Portal.Tests;

/// <summary>A form that was refused comes back as a page with what was typed and the message beside it, without script too.</summary>
public sealed class RefusedFormTests
{
    static readonly string Long = new('x', 501);

    public static TheoryData<string, string[], string, string> Forms => new()
    {
        { "/units/acme/logs/first-30-days/draft-map", ["segment=New"], "#draft-segment", "New" },
        { "/units/acme/evidence/item-5/withdrawal", [$"reason={Long}"], "#reason", Long },
        { PortalUnderTest.MapPage + "/claims/claim-2/citations/c-5/withdrawal", [$"reason={Long}"], "#why-c-5", Long },
        { PortalUnderTest.MapPage + "/handoffs/" + Samples.Handoff + "/terms", ["version=7", "payload=The open question", "limit=soon"], $"[id='{Samples.Handoff}-limit']", "soon" },
        { PortalUnderTest.MapPage + "/owners/tp-pay", ["team=Payments"], "#owner-tp-pay-team", "Payments" },
        { "/units/acme/text-reviews/text-1", ["decision=Accept", "text=refused"], "#text-text-1-t", "refused" },
        { PortalUnderTest.MapPage + "/comments", ["element=connect", "text="], "#c-about", "connect" },
        { "/units/acme/maps", ["title=Mine", "days=none"], "#f-days", "none" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_keeps_what_was_typed_and_says_what_is_wrong(string path, string[] typed, string field, string kept)
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.PostAsync(path, typed.Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]));
        var page = await PortalUnderTest.ParseAsync(response);

        Assert.Equal(422, (int)response.StatusCode);
        Assert.NotNull(page.QuerySelector("main h1"));
        var found = page.QuerySelector(field)!;
        Assert.Equal(kept, found switch
        {
            AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value,
            AngleSharp.Html.Dom.IHtmlTextAreaElement text => text.Value,
            _ => found.GetAttribute("value"),
        });
        Assert.NotEmpty(page.QuerySelectorAll(".msg, #errors li"));
        Assert.All(page.QuerySelectorAll("details").Where(details => details.Contains(found)), details => Assert.True(details.HasAttribute("open")));
    }
}
