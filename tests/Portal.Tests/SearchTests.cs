using System.Net;
using Journey.Portal.Editing;

namespace Portal.Tests;

public sealed class SearchTests
{
    [Theory]
    [InlineData("till", "Till")]
    [InlineData("TILL first", "Till")]
    [InlineData("ｇｕｉｄｅ", "Guide")]
    [InlineData("請求", "請求書が来る")]
    [InlineData("청구", "청구서")]
    public async Task Words_in_any_script_are_found_and_the_page_says_where_they_stand(string words, string where)
    {
        await using var map = await EditedMap.MakeAsync();
        using var japanese = await map.DoAsync("begin", "set", typed: ("title", "請求書が来る"));
        using var korean = await map.DoAsync("slow", "set", typed: ("title", "청구서"));

        var page = await map.OpenAsync($"/units/acme/search?query={Uri.EscapeDataString(words)}");

        Assert.Equal("First month", page.QuerySelector(".hits h3")!.TextContent);
        Assert.Contains(page.QuerySelectorAll(".hits li li a"), place => place.TextContent == where);
        Assert.Equal(words, page.GetElementById("search-words")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_nowhere_is_said_and_too_much_is_refused_in_the_form()
    {
        await using var map = await EditedMap.MakeAsync();

        var nowhere = await map.OpenAsync("/units/acme/search?query=zebra");
        var refused = await map.Portal.PageAsync($"/units/acme/search?query={new string('x', 201)}", 422);
        var empty = await map.OpenAsync("/units/acme/search");

        Assert.Contains("No map of this unit has all these words", nowhere.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(refused.QuerySelector(".field.wrong .msg")!.TextContent);
        Assert.True(empty.GetElementById("search-words")!.HasAttribute("autofocus"));
        Assert.Equal("/units/acme/search", empty.QuerySelector("header form.find")!.GetAttribute("action"));
    }

    public static TheoryData<string> Templates => [.. MapTemplates.All.Select(template => template.Key)];

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task A_skeleton_makes_a_map_that_assumes_everything_and_claims_no_evidence(string key)
    {
        await using var map = await EditedMap.MakeAsync();
        var page = await map.OpenAsync($"/units/acme/maps/new?template={key}");
        var form = page.GetElementById("new-map")!;

        using var made = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("segment", "Everybody")));

        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
        using var api = map.Portal.MapsApi();
        var document = System.Text.Json.Nodes.JsonNode.Parse(await api.GetStringAsync($"maps/{made.Headers.Location!.ToString().Split('/')[^1].Split('?')[0]}", TestContext.Current.CancellationToken))!;
        var stages = document["stages"]!.AsArray();
        Assert.InRange(stages.Count, 3, 6);
        Assert.All(stages, stage => Assert.NotEmpty(stage!["steps"]!.AsArray()));
        Assert.Equal(stages.Select(stage => (string)stage!["id"]!), document["claims"]!.AsArray().Select(claim => (string)claim!["element"]!));
        Assert.Equal(document["claims"]!.AsArray().Select(claim => (string)claim!["id"]!), document["assumptions"]!.AsArray().Select(assumption => (string)assumption!["claim"]!));
        Assert.Null(document["metrics"]);
        Assert.Contains(stages, stage => stage!["steps"]!.AsArray().Any(step => step!["touchpoints"] is not null));
    }

    [Fact]
    public async Task A_refused_new_map_keeps_the_skeleton_and_what_was_typed()
    {
        await using var map = await EditedMap.MakeAsync();
        var form = (await map.OpenAsync("/units/acme/maps/new?template=employee")).GetElementById("new-map")!;

        using var refused = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("segment", "Engineers"), ("days", "0")));
        var page = await PortalUnderTest.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(("Engineers", "employee"), (page.GetElementById("f-segment")!.GetAttribute("value"), page.QuerySelector("input[name=template]")!.GetAttribute("value")));
        Assert.NotEmpty(page.GetElementById("f-days")!.ParentElement!.QuerySelector(".msg")!.TextContent);
        Assert.Contains("I am expected", page.GetElementById("f-path")!.TextContent, StringComparison.Ordinal);
    }
}
