using System.Net.Http.Headers;
using AngleSharp.Dom;
using Journey.Platform.Identity;
using Journey.Portal.Models;

namespace Portal.Tests;

/// <summary>The operator's page of parked messages: who sees it, what it tells, and that its forms do what they say.</summary>
public sealed class OperationTests
{
    const string Page = "/operations/messages";
    static readonly Guid Letter = new("0197a000-0000-7000-8000-00000000000a");

    [Fact]
    public async Task Each_message_is_told_with_its_reason_and_two_forms()
    {
        await using var portal = await ParkedAsync();

        var page = await ReadAsync(portal);
        var row = page.QuerySelector($"#parked-{Letter}")!;

        Assert.Contains("journey.maps.map-revised.v1", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("evidence.dead", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("<b>failed</b> 5 times", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("5 Jan 2026, 08:00", row.QuerySelector("[data-l='Set aside']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [$"/operations/parts/evidence/messages/{Letter}/replay", $"/operations/parts/evidence/messages/{Letter}/removal"],
            row.QuerySelectorAll("form[method=post]").Select(form => form.GetAttribute("action")!));
        Assert.Equal("2 messages", page.QuerySelector("#s-first")!.TextContent);
    }

    [Theory]
    [InlineData("replay", "replay ", "replayed", "Sent again.")]
    [InlineData("removal", "removal ", "discarded", "Discarded.")]
    public async Task A_form_is_passed_on_to_its_part_and_leads_back_to_the_page_that_says_so(string form, string asked, string done, string told)
    {
        await using var portal = await ParkedAsync();

        using var answer = await SendAsync(portal, HttpMethod.Post, $"/operations/parts/evidence/messages/{Letter}/{form}");
        var page = await ReadAsync(portal, answer.Headers.Location!.OriginalString);

        Assert.Equal((303, $"{Page}?done={done}"), ((int)answer.StatusCode, answer.Headers.Location.OriginalString));
        Assert.Equal([$"evidence {asked}{Letter}"], portal.Fakes.Store.Asked);
        Assert.StartsWith(told, page.QuerySelector("#status")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_a_part_are_sent_again_by_one_form_and_what_is_gone_is_told_so()
    {
        await using var portal = await ParkedAsync();

        using var all = await SendAsync(portal, HttpMethod.Post, "/operations/parts/maps/messages/replay");
        using var gone = await SendAsync(portal, HttpMethod.Post, $"/operations/parts/maps/messages/{Guid.CreateVersion7()}/removal");
        using var nowhere = await SendAsync(portal, HttpMethod.Post, "/operations/parts/elsewhere/messages/replay");

        Assert.Equal(["maps replay"], portal.Fakes.Store.Asked);
        Assert.Equal([$"{Page}?done=replayed-all", $"{Page}?done=unparked"], new[] { all, gone }.Select(answer => answer.Headers.Location!.OriginalString));
        Assert.Equal(404, (int)nowhere.StatusCode);
    }

    [Theory]
    [InlineData("GET", Page)]
    [InlineData("POST", "/operations/parts/maps/messages/replay")]
    [InlineData("POST", "/operations/parts/maps/messages/0197a000-0000-7000-8000-00000000000a/removal")]
    public async Task An_admin_of_a_unit_is_no_operator(string method, string path)
    {
        await using var portal = await ParkedAsync();

        using var answer = await portal.SendAsync(new HttpMethod(method), path, role: Role.Admin);

        Assert.Equal(403, (int)answer.StatusCode);
        Assert.Empty(portal.Fakes.Store.Asked);
        Assert.DoesNotContain(Page, (await portal.PageAsync("/units", role: Role.Admin)).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_that_is_silent_is_named_and_the_others_are_told()
    {
        await using var portal = await PortalUnderTest.StartAsync(down: "maps");
        Fill(portal);

        var page = await ReadAsync(portal);

        Assert.NotNull(page.QuerySelector(".banner.calm"));
        Assert.NotNull(page.QuerySelector($"#parked-{Letter}"));
        using var answer = await SendAsync(portal, HttpMethod.Post, "/operations/parts/maps/messages/replay");
        Assert.Equal(503, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Nothing_parked_is_told_as_such_and_the_units_page_leads_there()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await ReadAsync(portal);
        var units = await ReadAsync(portal, "/units");

        Assert.Equal("No message is parked", page.QuerySelector(".empty h3")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.NotNull(units.QuerySelector($"main a[href='{Page}']"));
    }

    [Theory]
    [InlineData("ja", "退避されたメッセージ", @"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]")]
    [InlineData("ko", "보류된 메시지", @"\p{IsHangulSyllables}")]
    public async Task It_is_read_in_japanese_and_korean_and_what_services_say_is_marked_as_english(string language, string title, string letters)
    {
        await using var portal = await ParkedAsync();

        var page = await ReadAsync(portal, Page, language);

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.All(page.QuerySelectorAll("main h2, main .btn, main summary, main thead th, main .prose, main dt"), said => Assert.Matches(letters, said.TextContent));
        Assert.Equal("en", page.QuerySelector($"#parked-{Letter} td:nth-of-type(5) > span")!.GetAttribute("lang"));
    }

    static async Task<PortalUnderTest> ParkedAsync()
    {
        var portal = await PortalUnderTest.StartAsync();
        Fill(portal);
        return portal;
    }

    static void Fill(PortalUnderTest portal)
    {
        var at = new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
        var known = new ParkedMessage(Letter, "evidence.dead", "journey.maps.map-revised.v1", Guid.CreateVersion7(), "map-1", 3, at, at, 5, "MapRevisedHandler <b>failed</b> 5 times", new('a', 32));
        var strange = new ParkedMessage(Guid.CreateVersion7(), "evidence.dead", "strange", null, null, null, null, null, 0, "not a CloudEvent", null);
        portal.Fakes.Store.Parked["evidence"] = new("evidence", [new("outbox", 0), new("evidence.dead", 2)], [known, strange]);
    }

    static async Task<IDocument> ReadAsync(PortalUnderTest portal, string path = Page, string language = "en")
    {
        using var answer = await SendAsync(portal, HttpMethod.Get, path, language);
        Assert.Equal(200, (int)answer.StatusCode);
        return await PortalUnderTest.ParseAsync(answer);
    }

    static async Task<HttpResponseMessage> SendAsync(PortalUnderTest portal, HttpMethod method, string path, string language = "en")
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", portal.Token(Role.None, unit: "", organisation: true));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        return await portal.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
