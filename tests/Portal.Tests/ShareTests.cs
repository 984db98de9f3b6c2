using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Journey.Platform.Identity;

namespace Portal.Tests;

/// <summary>Links made on a map's page, and the page they open.</summary>
public sealed class ShareTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_is_made_told_once_listed_and_withdrawn_by_forms()
    {
        await using var map = await EditedMap.MakeAsync();
        var page = $"{map.Page}/shares";
        var empty = await map.OpenAsync(page);

        using var made = await map.Portal.PostAsync(page, new() { ["until"] = empty.GetElementById("until")!.GetAttribute("value")! });
        var told = await PortalUnderTest.ParseAsync(made);
        var again = await map.OpenAsync(page);
        var form = again.QuerySelector("tbody form")!;
        using var withdrawn = await map.Portal.PostAsync(form.GetAttribute("action")!, []);
        var after = await map.OpenAsync(page);

        Assert.Contains("Nobody outside", empty.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(200, (int)made.StatusCode);
        Assert.Matches("^http://127.0.0.1:[0-9]+/shared/[A-Za-z0-9_-]{64}$", told.GetElementById("made")!.GetAttribute("value")!);
        Assert.Null(again.GetElementById("made"));
        Assert.Equal(303, (int)withdrawn.StatusCode);
        Assert.Empty(after.QuerySelectorAll("tbody form"));
        Assert.Contains("Withdrawn", after.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_too_far_comes_back_with_what_was_typed()
    {
        await using var map = await EditedMap.MakeAsync();

        using var refused = await map.Portal.PostAsync($"{map.Page}/shares", new() { ["until"] = "2999-01-01" });
        var page = await PortalUnderTest.ParseAsync(refused);

        Assert.Equal(422, (int)refused.StatusCode);
        Assert.Equal("2999-01-01", page.QuerySelector(".field.wrong input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Viewers_are_offered_no_link_and_may_not_make_one()
    {
        await using var map = await EditedMap.MakeAsync();

        var page = await map.Portal.PageAsync(map.Page, role: Role.Viewer);
        using var refused = await map.Portal.PostAsync($"{map.Page}/shares", [], role: Role.Viewer);

        Assert.Empty(page.QuerySelectorAll("a[href$='/shares']"));
        Assert.Equal(403, (int)refused.StatusCode);
    }

    [Fact]
    public async Task The_page_of_a_link_holds_no_way_in_and_no_way_to_change_anything()
    {
        await using var map = await EditedMap.MakeAsync();
        using var api = map.Portal.MapsApi();
        var made = JsonNode.Parse(await (await api.PostAsJsonAsync($"maps/{map.Id}/shares", new { }, Ct)).Content.ReadAsStringAsync(Ct))!;

        var page = await SharedAsync(map.Portal, (string)made["share"]!["id"]!, map.Id);

        Assert.Equal("First month", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("noindex, nofollow", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll("form, button, input, script, nav"));
        Assert.All(page.QuerySelectorAll("a[href]"), link => Assert.Matches("^([#?]|$)", link.GetAttribute("href")!));
        Assert.DoesNotContain("Aiko", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "To read only", "Believed, and seen")]
    [InlineData("ja", "閲覧のみ", "このリンクの期限")]
    [InlineData("ko", "읽기 전용", "이 링크의 기한")]
    public async Task The_page_of_a_link_is_read_in_three_languages_with_figures_and_grades(string language, string word, string other)
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await SharedAsync(portal, Guid.CreateVersion7().ToString(), Samples.MapId, language);
        var text = page.Body!.TextContent;

        Assert.Contains(word, text, StringComparison.Ordinal);
        Assert.Contains(other, text, StringComparison.Ordinal);
        Assert.Contains("47.8", text, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".grade"));
        Assert.DoesNotContain("Web shop", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bill preview", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_evidence_the_page_of_a_link_stands_and_says_what_is_missing()
    {
        await using var portal = await PortalUnderTest.StartAsync("evidence");

        var page = await SharedAsync(portal, Guid.CreateVersion7().ToString(), Samples.MapId);

        Assert.Contains("evidence part did not answer", page.QuerySelector("[role=note]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_over_a_link_is_refused_by_every_other_page_and_people_by_theirs()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        var token = portal.ShareToken(Guid.CreateVersion7().ToString(), Samples.MapId);

        foreach (var path in new[] { "/", "/units", "/units/acme", PortalUnderTest.MapPage, PortalUnderTest.MapPage + "/shares" })
        {
            using var answer = await GetAsync(portal, path, token);
            var page = await PortalUnderTest.ParseAsync(answer);
            Assert.Equal(403, (int)answer.StatusCode);
            Assert.DoesNotContain("Home Connect", page.Body!.TextContent, StringComparison.Ordinal);
        }

        using var person = await GetAsync(portal, "/shared", portal.Token(Role.Admin));
        Assert.Equal(403, (int)person.StatusCode);
    }

    static async Task<IDocument> SharedAsync(PortalUnderTest portal, string share, string map, string language = "en")
    {
        using var answer = await GetAsync(portal, "/shared", portal.ShareToken(share, map), language);
        Assert.Equal(200, (int)answer.StatusCode);
        return await PortalUnderTest.ParseAsync(answer);
    }

    static async Task<HttpResponseMessage> GetAsync(PortalUnderTest portal, string path, string token, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        return await portal.Http.SendAsync(request, Ct);
    }
}
