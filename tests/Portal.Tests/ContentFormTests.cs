using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace Portal.Tests;

/// <summary>What is said of a whole journey, of its texts in other languages and of the maps around it, by its forms and on the maps service itself.</summary>
public sealed class ContentFormTests
{
    [Fact]
    public async Task Persona_review_language_and_family_are_set_on_the_journey_shown_and_emptied_again()
    {
        await using var map = await EditedMap.MakeAsync();
        var before = await map.ContentAsync();

        using var set = await map.DoAsync(map.Id, "set", typed:
            [("persona.name", "Aiko"), ("persona.note", "Moves in today"), ("review.due", "2027-01-31"), ("review.owner", "Ann"), ("language", "en"), ("family", "start")]);
        var now = await map.ReadAsync();
        var facts = (await map.OpenAsync(map.Page)).QuerySelector(".goalrow .facts")!.TextContent;
        using var emptied = await map.DoAsync(map.Id, "set", typed:
            [("persona.name", ""), ("persona.note", ""), ("review.due", ""), ("review.owner", ""), ("language", ""), ("family", "")]);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (set.StatusCode, emptied.StatusCode));
        Assert.Equal(("Aiko", "Moves in today"), ((string)now["persona"]!["name"]!, (string)now["persona"]!["note"]!));
        Assert.Equal(("2027-01-31", "Ann"), ((string)now["review"]!["due"]!, (string)now["review"]!["owner"]!));
        Assert.Equal(("en", "start"), ((string)now["language"]!, (string)now["family"]!));
        Assert.Contains("PersonaAiko", facts, StringComparison.Ordinal);
        Assert.Contains("Looked at again31 Jan 2027, Ann", facts, StringComparison.Ordinal);
        Assert.Equal(before, await map.ContentAsync());
    }

    [Theory]
    [InlineData("review.due", "soon", "e-review-due", "It must be a day such as 2026-01-31.")]
    [InlineData("language", "English!", "e-language", "It must be a language tag such as en or pt-BR.")]
    [InlineData("family", "Not a key", "e-family", "It must be at most 100 lower-case letters, digits and hyphens.")]
    public async Task What_is_wrong_with_it_stands_at_its_field(string field, string typed, string id, string why)
    {
        await using var map = await EditedMap.MakeAsync();

        using var refused = await map.DoAsync(map.Id, "set", typed: (field, typed));
        var input = (await PortalUnderTest.ParseAsync(refused)).GetElementById(id)!;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(typed, input.GetAttribute("value"));
        Assert.Equal(why, input.Closest(".field")!.QuerySelector(".msg")!.TextContent);
    }

    [Fact]
    public async Task A_text_is_told_in_another_language_once_and_what_has_no_translation_is_read_as_it_was_written()
    {
        await using var map = await EditedMap.MakeAsync();

        using var added = await map.DoAsync("pay", "add", "translation", ("text", "支払う"), ("language", "ja"), ("field", "title"));
        using var again = await map.DoAsync("pay", "add", "translation", ("text", "払う"), ("language", "ja"), ("field", "title"));
        var fold = (await PortalUnderTest.ParseAsync(again)).GetElementById("add-translation-text")!.Closest("details")!;
        using var asked = new HttpRequestMessage(HttpMethod.Get, map.Page);
        asked.Headers.Authorization = new AuthenticationHeaderValue("Bearer", map.Portal.Token());
        asked.Headers.TryAddWithoutValidation("Accept-Language", "ja");
        using var answered = await map.Portal.Http.SendAsync(asked, TestContext.Current.CancellationToken);
        var read = (await map.Portal.MapsApi().GetFromJsonAsync<JsonObject>($"maps/{map.Id}?language=ja", TestContext.Current.CancellationToken))!;

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity), (added.StatusCode, again.StatusCode));
        Assert.True(fold.HasAttribute("open"));
        Assert.Equal("That text is translated twice into that language.", fold.QuerySelector(".msg")!.TextContent);
        Assert.Equal(["I choose", "支払う", "I begin"], (await PortalUnderTest.ParseAsync(answered)).QuerySelectorAll(".step h4").Select(step => step.TextContent));
        Assert.Equal(["支払う", "I choose"], new[] { 1, 0 }.Select(step => (string)read["stages"]![0]!["steps"]![step]!["title"]!));
        Assert.Equal("I pay", (string)(await map.ReadAsync())["stages"]![0]!["steps"]![1]!["title"]!);
    }

    [Fact]
    public async Task A_translation_offers_the_texts_that_its_element_has_and_is_mended_in_its_own_form()
    {
        await using var map = await EditedMap.MakeAsync();

        var whole = EditedMap.Form(await map.OpenAsync(map.At(map.Id)), "add", "translation").QuerySelectorAll("select[name=field] option");
        using var mended = await map.DoAsync("zahlen", "set", typed: ("text", "Ich bezahle"));
        var translation = (await map.ReadAsync())["translations"]![0]!;

        Assert.Equal(["title", "goal.statement", "segment.name"], whole.Select(option => option.GetAttribute("value")));
        Assert.Equal("Title: First month", whole[0].TextContent);
        Assert.Equal(HttpStatusCode.SeeOther, mended.StatusCode);
        Assert.Equal(("Ich bezahle", "de", map["pay"]), ((string)translation["text"]!, (string)translation["language"]!, (string)translation["element"]!));
    }

    [Fact]
    public async Task A_step_is_shown_in_detail_by_another_map_and_never_in_a_circle()
    {
        await using var map = await EditedMap.MakeAsync();
        using var made = await map.Portal.MapsApi().PostAsync("maps", new StringContent(Detail, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        var detail = JsonNode.Parse(await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var (id, step) = ((string)detail["id"]!, (string)detail["ids"]!["till"]!);

        using var linked = await map.DoAsync("pay", "set", typed: ("subJourney", id));
        var link = (await map.OpenAsync(map.Page)).GetElementById("element-" + map["pay"])!.QuerySelector($"a[href='/units/acme/maps/{id}']");
        var form = EditedMap.Form(await map.OpenAsync($"/units/acme/maps/{id}/elements/{step}"), "set");
        using var circle = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("subJourney", map.Id)));
        using var unlinked = await map.DoAsync("pay", "set", typed: ("subJourney", ""));

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther), (linked.StatusCode, circle.StatusCode, unlinked.StatusCode));
        Assert.Equal("In detail step I pay", link!.TextContent);
        Assert.Equal(["", map.Id], form.QuerySelectorAll("select[name=subJourney] option").Select(option => option.GetAttribute("value")));
        Assert.Contains("holds this one", (await PortalUnderTest.ParseAsync(circle)).GetElementById("e-subJourney")!.Closest(".field")!.QuerySelector(".msg")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await map.ReadAsync())["stages"]![0]!["steps"]![1]!["subJourney"]);
    }

    [Theory]
    [InlineData("laneItem", false)]
    [InlineData("failurePoint", true)]
    public async Task What_is_added_from_the_blueprint_leads_back_to_it(string kind, bool htmx)
    {
        await using var map = await EditedMap.MakeAsync();

        var page = await FromAsync(map, $"{map.At("pay")}?add={kind}", $"http://localhost{map.Page}/compare/blueprint");
        var form = EditedMap.Form(page, "add", kind);
        using var added = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("title", "Card is checked")), htmx);

        Assert.Equal($"{map.Page}/compare/blueprint", page.QuerySelector(".editing a[hx-boost]")!.GetAttribute("href"));
        var address = htmx ? added.Headers.GetValues("HX-Redirect").Single() : added.Headers.Location!.ToString();
        Assert.StartsWith($"{map.Page}/compare/blueprint?done=added#element-", address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/units/acme/maps/other/compare/blueprint")]
    [InlineData("https://example.org/elsewhere")]
    [InlineData("nonsense")]
    public async Task No_other_address_is_led_back_to(string from)
    {
        await using var map = await EditedMap.MakeAsync();

        var form = EditedMap.Form(await FromAsync(map, map.At("pay"), from), "set");
        var sent = EditedMap.Filled(form, ("title", "I pay now"));
        sent["lens"] = from;
        using var saved = await map.Portal.PostAsync(form.GetAttribute("action")!, sent);

        Assert.Null(form.QuerySelector("input[name=lens]"));
        Assert.StartsWith($"{map.Page}?done=saved", saved.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_a_map_was_made_stands_for_itself_also_where_its_maker_goes_on_at_once()
    {
        await using var map = await EditedMap.MakeAsync();
        using var first = await map.DoAsync("pay", "set", typed: ("title", "I pay now"));
        using var second = await map.DoAsync("begin", "set", typed: ("title", "I begin now"));

        var sets = (await map.OpenAsync($"{map.Page}/versions")).QuerySelectorAll(".sets > li");
        using var why = await map.Portal.PostAsync(sets[0].QuerySelector("form[action$=reason]")!.GetAttribute("action")!, new() { ["reason"] = "As customers say it" });
        var told = (await map.OpenAsync($"{map.Page}/versions")).QuerySelectorAll(".sets h3").Select(head => head.TextContent.Trim());
        var undo = sets[0].QuerySelector("form[action$=restoration]")!;
        using var undone = await map.Portal.PostAsync(undo.GetAttribute("action")!, EditedMap.Filled(undo));

        Assert.Equal(["Versions 3, 2.", "Version 1."], sets.Select(set => set.QuerySelector("p")!.TextContent.Split("). ")[1].Trim()));
        Assert.Null(sets[1].QuerySelector("form[action$=reason]"));
        Assert.Equal(["As customers say it", "The map was made"], told);
        Assert.Equal("I pay", (string)(await map.ReadAsync())["stages"]![0]!["steps"]![1]!["title"]!);
    }

    static async Task<IDocument> FromAsync(EditedMap map, string address, string from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", map.Portal.Token());
        request.Headers.TryAddWithoutValidation("Referer", from);
        using var response = await map.Portal.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await PortalUnderTest.ParseAsync(response);
    }

    const string Detail = """{ "title": "Paying", "goal": { "statement": "I want it paid." }, "window": { "anchor": "purchase", "days": 30 }, "segment": { "key": "new", "name": "New" }, "stages": [{ "title": "Till", "steps": [{ "id": "till", "title": "I show my card" }] }] }""";
}
