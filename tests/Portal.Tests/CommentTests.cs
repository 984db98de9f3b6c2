using System.Net;
using Journey.Platform.Identity;

namespace Portal.Tests;

public sealed class CommentTests
{
    [Fact]
    public async Task People_say_something_about_an_element_answer_and_settle_it()
    {
        await using var map = await EditedMap.MakeAsync();
        var comments = $"{map.Page}/comments";

        using var said = await map.Portal.PostAsync(comments, new() { ["element"] = map["pay"], ["text"] = Samples.Hostile });
        var first = said.Headers.Location!.ToString().Split('#')[1];
        using var answered = await map.Portal.PostAsync(comments, new() { ["element"] = map["pay"], ["replyTo"] = first["comment-".Length..], ["text"] = "So it is" }, htmx: true, person: "Jonas Weber");
        var open = await map.OpenAsync(comments + $"?element={map["pay"]}");
        var page = await map.OpenAsync(map.Page);
        var settle = open.QuerySelectorAll("form").Single(form => form.GetAttribute("action")!.EndsWith("/resolution", StringComparison.Ordinal));
        using var settled = await map.Portal.PostAsync(settle.GetAttribute("action")!, EditedMap.Filled(settle));

        var thread = Assert.Single(open.QuerySelectorAll(".thread"));
        Assert.Equal([Samples.Hostile, "So it is"], thread.QuerySelectorAll(".words").Select(words => words.TextContent));
        Assert.Contains("Step “I pay”", thread.TextContent, StringComparison.Ordinal);
        Assert.Equal(["comments", "status"], (await PortalUnderTest.ParseAsync(answered)).Body!.Children.Select(child => child.Id));
        Assert.Contains("2 comments", page.GetElementById($"element-{map["pay"]}")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, settled.StatusCode);
        Assert.Contains("Settled by Aiko Tanaka", (await map.OpenAsync(comments + "?show=all")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_that_is_refused_keeps_what_was_typed_in_its_own_form()
    {
        await using var map = await EditedMap.MakeAsync();
        var tooLong = new string('あ', 4_001);

        using var refused = await map.Portal.PostAsync($"{map.Page}/comments", new() { ["element"] = map["pay"], ["text"] = tooLong });
        var page = await PortalUnderTest.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(tooLong, page.GetElementById("text-new")!.TextContent);
        Assert.NotEmpty(page.GetElementById("text-new")!.ParentElement!.QuerySelector(".msg")!.TextContent);
    }

    [Fact]
    public async Task A_viewer_reads_comments_and_sees_no_form()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.SendAsync(HttpMethod.Get, PortalUnderTest.MapPage + "/comments", role: Role.Viewer);
        var page = await PortalUnderTest.ParseAsync(response);

        Assert.Contains(Samples.Hostile, page.QuerySelector(".thread")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
    }
}
