using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace Portal.Tests;

/// <summary>Every kind of edit by its form, on the maps service itself.</summary>
public sealed class EditingTests
{
    [Fact]
    public async Task Whatever_an_editor_offers_to_add_is_added_by_its_form_and_takes_away_that_there_is_none()
    {
        await using var map = await EditedMap.MakeAsync();
        var added = new HashSet<string>();
        using var room = await map.DoAsync("leans", "remove");

        foreach (var label in new[] { map.Id, "order", "pay", "shop", "slow", "leaves" })
        {
            var page = await map.OpenAsync(map.At(label));
            foreach (var kind in page.QuerySelectorAll("input[name=adding]").Select(input => input.GetAttribute("value")!).OrderBy(kind => kind == "absence" ? 0 : 1).ToList())
            {
                var form = EditedMap.Form(page, "add", kind);
                var sent = EditedMap.Filled(form, [.. Typed(form, kind)]);
                sent["version"] = $"{await map.VersionAsync()}";
                using var response = await map.Portal.PostAsync(form.GetAttribute("action")!, sent);
                Assert.True(response.StatusCode == HttpStatusCode.SeeOther, $"{kind} at {label}: {(await PortalUnderTest.ParseAsync(response)).QuerySelector("#errors")?.TextContent}");
                Assert.Contains("done=added", response.Headers.Location!.ToString(), StringComparison.Ordinal);
                added.Add(kind);
            }
        }

        Assert.Equal(18, added.Count);
        Assert.Single((await map.ReadAsync())["absences"]!.AsArray());
        Assert.Contains("New touchpoint", await map.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_element_can_be_removed_with_what_hangs_on_it_and_undo_brings_all_of_it_back()
    {
        await using var map = await EditedMap.MakeAsync();
        var before = await map.ContentAsync();
        var wrong = new List<string>();

        foreach (var element in map.Elements)
        {
            using var removed = await map.DoAsync(element, "remove", typed: ("because", "It is not so"));
            var gone = await map.ContentAsync();
            using var undone = await map.Portal.PostAsync($"{map.Page}/versions/{await map.VersionAsync()}/reversal", new() { ["version"] = $"{await map.VersionAsync()}" });
            var after = await map.ContentAsync();
            if (removed.StatusCode != HttpStatusCode.SeeOther || gone.Contains($"\"{element}\"", StringComparison.Ordinal) || Sorted(after) != Sorted(before))
            {
                wrong.Add($"{element}: {removed.StatusCode}, {undone.StatusCode} {after}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_removal_says_what_goes_with_it_before_and_keeps_its_reason()
    {
        await using var map = await EditedMap.MakeAsync();

        var form = EditedMap.Form(await map.OpenAsync(map.At("pay")), "remove");
        using var removed = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("because", "Nobody pays there")), htmx: true);
        var answer = await PortalUnderTest.ParseAsync(removed);

        Assert.Contains("With it goes: a touchpoint, a pain point, 2 claims, a candidate fix", form.TextContent.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Removed “I pay” with a touchpoint", answer.GetElementById("status")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Removed step “I pay”: Nobody pays there", (string)(await map.ReadAsync())["reason"]!);
        Assert.NotNull(answer.QuerySelector(".undo form button"));
    }

    [Theory]
    [InlineData("pay", "later", "order:choose;use:pay,begin")]
    [InlineData("pay", "earlier", "order:pay,choose;use:begin")]
    [InlineData("begin", "earlier", "order:choose,pay,begin;use:")]
    [InlineData("choose", "earlier", "order:choose,pay;use:begin")]
    [InlineData("use", "earlier", "use:begin;order:choose,pay")]
    public async Task A_step_or_stage_moves_one_place_and_past_the_end_of_its_stage(string element, string act, string expected)
    {
        await using var map = await EditedMap.MakeAsync();

        using var moved = await map.DoAsync(element, act);

        Assert.Equal(HttpStatusCode.SeeOther, moved.StatusCode);
        Assert.Equal(expected, await PathAsync(map));
    }

    [Fact]
    public async Task A_step_is_moved_before_another_or_to_the_end_of_a_stage_and_a_touchpoint_to_another_step()
    {
        await using var map = await EditedMap.MakeAsync();

        using var before = await map.DoAsync("begin", "move", typed: ("to", map["choose"]));
        using var end = await map.DoAsync("choose", "move", typed: ("to", $"end:{map["use"]}"));
        using var touchpoint = await map.DoAsync("shop", "move", typed: ("to", map["till"]));
        using var same = await map.DoAsync("pay", "move", typed: ("to", $"end:{map["order"]}"));

        Assert.Equal("order:begin,pay;use:choose", await PathAsync(map));
        Assert.Contains("done=unchanged", same.Headers.Location!.ToString(), StringComparison.Ordinal);
        var page = await map.OpenAsync(map.At("pay"));
        Assert.Equal(["Shop", "Till"], page.QuerySelectorAll(".parts").First(part => part.TextContent.Contains("Touchpoints", StringComparison.Ordinal)).QuerySelectorAll("li").Select(item => item.QuerySelector("a")!.TextContent.Split("edit")[0].Trim()));
    }

    [Fact]
    public async Task A_stage_and_a_touchpoint_are_split_and_merged_again_and_nothing_is_lost()
    {
        await using var map = await EditedMap.MakeAsync();

        using var split = await map.DoAsync("order", "split", typed: [("first", "Choose"), ("second", "Pay"), ("from", map["pay"])]);
        Assert.Equal("Choose,Pay,Use", string.Join(',', (await map.ReadAsync())["stages"]!.AsArray().Select(stage => (string)stage!["title"]!)));
        var second = (string)(await map.ReadAsync())["stages"]![1]!["id"]!;
        using var merged = await map.DoAsync("order", "merge", typed: [("with", second), ("called", "Order")]);
        using var parts = await map.DoAsync("till", "split", typed: [("first", "Basket"), ("second", "Card")]);

        Assert.Equal("order:choose,pay;use:begin", await PathAsync(map));
        Assert.Equal("Order", (string)(await map.ReadAsync())["stages"]![0]!["title"]!);
        Assert.Equal(["Basket", "Card"], (await map.ReadAsync())["stages"]![0]!["steps"]![1]!["touchpoints"]!.AsArray().Select(touchpoint => (string)touchpoint!["name"]!));
        Assert.All(new[] { split, merged, parts }, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
    }

    [Fact]
    public async Task Fields_are_set_and_emptied_linked_elsewhere_and_only_what_differs_is_named()
    {
        await using var map = await EditedMap.MakeAsync();

        using var renamed = await map.DoAsync("guide", "set", typed: ("name", "説明書"));
        Assert.Equal("Changed name of the touchpoint “説明書”", (string)(await map.ReadAsync())["reason"]!);
        using var emptied = await map.DoAsync("shop", "set", typed: ("operatedBy", ""));
        using var linked = await map.DoAsync("slow", "set", typed: ("step", map["begin"]));
        using var journey = await map.DoAsync(map.Id, "set", typed: [("goal.outcomeTest", "It works"), ("window.days", "45")]);
        using var same = await map.DoAsync("choose", "set");

        var now = await map.ReadAsync();
        Assert.Null(now["stages"]![0]!["steps"]![0]!["touchpoints"]![0]!["operatedBy"]);
        Assert.Equal(map["begin"], (string)now["painPoints"]![0]!["step"]!);
        Assert.Equal(("I want it to work.", "It works", 45), ((string)now["goal"]!["statement"]!, (string)now["goal"]!["outcomeTest"]!, (int)now["window"]!["days"]!));
        Assert.Contains("done=unchanged", same.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shop", "key", "Not A Key", "e-key")]
    [InlineData("minutes", "baseline", "many", "e-baseline")]
    [InlineData("minutes", "title", "", "e-title")]
    public async Task A_refused_field_stands_in_its_form_again_with_the_message_beside_it(string element, string field, string typed, string id)
    {
        await using var map = await EditedMap.MakeAsync();

        using var refused = await map.DoAsync(element, "set", typed: (field, typed));
        var page = await PortalUnderTest.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(typed, page.GetElementById(id)!.GetAttribute("value") ?? "");
        Assert.NotEmpty(page.GetElementById(id)!.Closest(".field")!.QuerySelector(".msg")!.TextContent);
        Assert.NotNull(page.GetElementById("errors"));
    }

    [Fact]
    public async Task A_refused_addition_opens_its_fold_again_with_everything_in_it()
    {
        await using var map = await EditedMap.MakeAsync();

        using var refused = await map.DoAsync("pay", "add", "touchpoint", ("name", "Kiosk"), ("channel", "in person"), ("maxGap", "three days"));
        var page = await PortalUnderTest.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var field = page.GetElementById("add-touchpoint-maxGap")!;
        Assert.Equal("three days", field.GetAttribute("value"));
        Assert.Contains("ISO 8601", field.Closest(".field")!.QuerySelector(".msg")!.TextContent, StringComparison.Ordinal);
        Assert.True(field.Closest("details")!.HasAttribute("open"));
        Assert.Equal("Kiosk", page.GetElementById("add-touchpoint-name")!.GetAttribute("value"));
    }

    static IEnumerable<(string, string)> Typed(IElement form, string kind)
    {
        foreach (var (name, value) in new[] { ("title", $"New {kind}"), ("name", $"New {kind}"), ("statement", $"New {kind}"), ("criterion", $"New {kind}"), ("reason", $"New {kind}"), ("on", "returns"), ("because", "Looked"), ("channel", "web"), ("notConnected", "Not kept"), ("touchpoints", "shop, till"), ("test", "Ask"), ("concept", "blueprint"), ("of", "dependencies"), ("text", "新しい"), ("language", "ja") })
        {
            if (form.QuerySelector($"[name='{name}']") is not null && !(kind == "touchpoint" && name == "title"))
            {
                yield return (name, value);
            }
        }
    }

    /// <summary>Stages with their steps by the labels of the map.</summary>
    static async Task<string> PathAsync(EditedMap map)
    {
        string[] labels = ["order", "use", "choose", "pay", "begin"];
        string Label(JsonNode? node) => labels.First(label => map[label] == (string)node!["id"]!);
        return string.Join(';', (await map.ReadAsync())["stages"]!.AsArray().Select(stage => $"{Label(stage)}:{string.Join(',', (stage!["steps"]?.AsArray() ?? []).Select(Label))}"));
    }

    // The order of lists beside the path says nothing, and what was removed comes back at the end of them.
    static string Sorted(string content)
    {
        var map = JsonNode.Parse(content)!.AsObject();
        return string.Join('\n', map.Select(field => field.Value is JsonArray list && field.Key != "stages"
            ? $"{field.Key}: {string.Join(' ', list.Select(entry => entry!.ToJsonString()).Order(StringComparer.Ordinal))}"
            : $"{field.Key}: {field.Value?.ToJsonString()}").Order(StringComparer.Ordinal));
    }
}
