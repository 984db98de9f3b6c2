using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Journey.Platform.Identity;

namespace Portal.Tests;

/// <summary>A map as a service blueprint, and steps that move behind its line of visibility, on the maps service itself.</summary>
public sealed class BlueprintTests
{
    [Fact]
    public async Task Five_lanes_and_three_lines_stand_on_the_steps_of_the_map_in_order()
    {
        await using var map = await EditedMap.MakeAsync(Inside);

        var page = await map.OpenAsync(Lens(map));

        Assert.Equal(["Physical evidence", "Customer actions", "Frontstage", "Backstage", "Support processes"], page.QuerySelectorAll(".lanename b").Select(lane => lane.TextContent));
        Assert.Equal(["Line of interaction", "Line of visibility", "Line of internal interaction"], page.QuerySelectorAll(".lanename .line").Select(line => line.TextContent));
        Assert.Equal(["I choose", "Back office approves the order", "Order is queued", "I get it"], page.QuerySelectorAll(".bpstep h4").Select(step => step.TextContent));
        Assert.Equal(["Shop Sales", "Door Logistics"], Cards(page, "front"));
        Assert.Equal(["Stock is counted Warehouse", "Credit check Risk"], Cards(page, "back"));
        Assert.Equal("Two orders for one item", page.QuerySelector(".bpstep .support .breaks b")!.TextContent);
        Assert.Equal("The check takes days", page.QuerySelector(".bpstep .front .breaks b")!.TextContent);
        Assert.Equal(["taken by the organisation", "taken by a system"], page.QuerySelectorAll(".cell.act .tag").Select(tag => tag.TextContent));
        Assert.Contains("from Sales", page.QuerySelectorAll(".takes").Select(takes => takes.QuerySelector("a")!.TextContent));
        Assert.Equal(["Step", "Physical evidence", "Customer actions", "Frontstage", "Backstage", "Support processes", "Taken over from"], page.QuerySelectorAll("details.behind thead th").Select(head => head.TextContent));
        Assert.Equal(4, page.QuerySelectorAll("details.behind tbody tr").Length);
    }

    [Fact]
    public async Task An_empty_lane_says_what_to_enter_and_leads_to_the_form_for_it()
    {
        await using var map = await EditedMap.MakeAsync(Inside);

        var empty = Assert.Single((await map.OpenAsync(Lens(map))).QuerySelectorAll(".emptylane"));
        var editor = await map.OpenAsync(empty.QuerySelector("a")!.GetAttribute("href")!);
        var viewer = await map.Portal.PageAsync(Lens(map), role: Role.Viewer);

        Assert.Contains("Physical evidence: nothing yet. Enter what the customer holds or sees", empty.TextContent, StringComparison.Ordinal);
        Assert.Equal("physicalEvidence", EditedMap.Filled(EditedMap.Form(editor, "add", "laneItem"))["lane"]);
        Assert.Single(viewer.QuerySelectorAll(".emptylane"));
        Assert.Empty(viewer.QuerySelectorAll("main form, main a[href*='/elements/']"));
    }

    [Theory]
    [InlineData(40, "40")]
    [InlineData(41, "21 20")]
    [InlineData(90, "30 30 30")]
    public async Task A_path_longer_than_the_stylesheet_has_columns_stands_in_parts_under_one_another(int steps, string parts)
    {
        await using var portal = await PortalUnderTest.StartAsync();
        var stages = portal.Fakes.Store.Map.Document.Stages;
        stages.Clear();
        stages.Add(new Journey.Maps.V1.Stage { Id = "first", Title = "First", Steps = { Enumerable.Range(1, steps - 1).Select(at => new Journey.Maps.V1.Step { Id = $"s{at}", Title = $"I do {at}" }) } });
        stages.Add(new Journey.Maps.V1.Stage { Id = "last", Title = "Last", Steps = { new Journey.Maps.V1.Step { Id = "end", Title = "I am done" } } });

        var page = await portal.PageAsync(PortalUnderTest.MapPage + "/compare/blueprint");

        var bands = page.QuerySelectorAll(".bp");
        Assert.Equal(parts, string.Join(' ', bands.Select(band => band.QuerySelectorAll(".bpstep").Length)));
        Assert.All(bands, band => Assert.Equal(5, band.QuerySelectorAll(".lanename").Length));
        Assert.All(page.QuerySelectorAll(".bpstage, .emptylane"), placed => Assert.InRange(placed.ClassList.Where(name => name[0] is 'c' or 'n' && char.IsAsciiDigit(name[^1])).Max(name => int.Parse(name[1..], CultureInfo.InvariantCulture)), 1, 41));
        Assert.Equal(bands.Length - 1, page.QuerySelectorAll(".bpstage h3").Count(stage => stage.TextContent == "First, continued"));
        Assert.Equal((1, 1), (page.QuerySelectorAll(".bpstep.begin").Length, page.QuerySelectorAll(".bpstep.end").Length));
    }

    [Fact]
    public async Task A_map_without_lanes_names_what_is_not_connected_instead_of_counting_it()
    {
        await using var map = await EditedMap.MakeAsync("""{ "title": "Bare", "goal": { "statement": "I want it." }, "window": { "anchor": "purchase", "days": 30 }, "segment": { "key": "new", "name": "New" }, "stages": [{ "title": "Buy", "steps": [{ "title": "I buy", "touchpoints": [{ "key": "till", "name": "Till", "channel": "web" }] }] }] }""");

        var page = await map.OpenAsync(Lens(map));

        Assert.Equal(["Physical evidence: nothing yet.", "Backstage: nothing yet.", "Support processes: nothing yet."], page.QuerySelectorAll(".emptylane b").Select(lane => lane.TextContent));
        Assert.Equal(["Not connected", "Not connected", "Not connected"], page.QuerySelectorAll(".numbers b").Select(number => number.TextContent));
        Assert.Contains("No failure point is named", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing: every step can be read as the customer’s.", page.QuerySelector(".backstage")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".backstage .banner, .movers"));
    }

    [Fact]
    public async Task A_map_of_the_inside_is_flagged_with_the_steps_that_could_stand_backstage()
    {
        await using var map = await EditedMap.MakeAsync(Inside);

        var page = await map.OpenAsync(Lens(map));

        Assert.Contains("Its score is 0.50, flagged from 0.50 on.", page.QuerySelector(".backstage .banner")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Back office approves the order", "Order is queued"], page.QuerySelectorAll(".movers h3").Select(step => step.TextContent));
        Assert.Contains("The organisation takes it, and its title says “Back office”.", page.QuerySelector(".movers li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([map["choose"], map["choose"]], page.QuerySelectorAll(".movers form").Select(form => EditedMap.Filled(form)["under"]));
        Assert.Contains("Goes along to that step: a touchpoint, a pain point, a claim, a failure point and a metric.", page.QuerySelector(".movers form")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Is dropped: a feeling.", page.QuerySelector(".movers form")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_moved_backstage_takes_along_what_it_carries_and_undo_brings_all_of_it_back()
    {
        await using var map = await EditedMap.MakeAsync(Inside);
        var before = await map.ContentAsync();
        var form = Form(await map.OpenAsync(Lens(map)), "approve", map);

        using var moved = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form));
        var page = await map.OpenAsync(Lens(map) + "?done=backstage");
        var now = await map.ReadAsync();
        var undo = page.QuerySelector(".undo form")!;
        using var undone = await map.Portal.PostAsync(undo.GetAttribute("action")!, EditedMap.Filled(undo));

        Assert.Equal(HttpStatusCode.SeeOther, moved.StatusCode);
        Assert.StartsWith($"{Lens(map)}?done=backstage#element-", moved.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById(moved.Headers.Location.ToString().Split('#')[1]));
        Assert.Equal(["I choose", "Order is queued", "I get it"], page.QuerySelectorAll(".bpstep h4").Select(step => step.TextContent));
        Assert.Equal(["Credit check Risk", "Stock is counted Warehouse", "Back office approves the order Risk"], Cards(page, "back"));
        Assert.Equal("The check takes days", page.QuerySelector(".bpstep .back .breaks b")!.TextContent);
        foreach (var (list, field) in new[] { ("painPoints", "step"), ("claims", "element"), ("metrics", "element") })
        {
            Assert.Equal(map["choose"], (string)now[list]![0]![field]!);
        }
        Assert.Equal($"{Lens(map)}?done=undone", undone.Headers.Location?.ToString());
        Assert.Equal(before, await map.ContentAsync());
    }

    [Fact]
    public async Task A_step_moved_under_a_later_one_keeps_the_order_of_the_path()
    {
        await using var map = await EditedMap.MakeAsync(Inside);
        var form = Form(await map.OpenAsync(Lens(map)), "approve", map);

        using var moved = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("under", map["get"]), ("lane", "supportProcesses"), ("operatedBy", "Back office")), htmx: true);
        var now = await map.ReadAsync();
        var page = await PortalUnderTest.ParseAsync(moved);

        Assert.Equal(["Credit check", "Door"], now["stages"]![1]!["steps"]![1]!["touchpoints"]!.AsArray().Select(touchpoint => (string)touchpoint!["name"]!));
        Assert.Equal(["Back office approves the order Back office"], Cards(page, "support"));
        Assert.Equal("Moved “Back office approves the order” backstage. Version 2.", page.GetElementById("status")!.TextContent);
        Assert.Contains("\"focusOn\":\"element-", moved.Headers.GetValues("HX-Trigger-After-Settle").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_moves_a_step_of_a_map_that_has_changed_is_told_and_what_was_typed_stays(bool htmx)
    {
        await using var map = await EditedMap.MakeAsync(Inside);
        var form = Form(await map.OpenAsync(Lens(map)), "approve", map);
        using var renamed = await map.DoAsync("get", "set", typed: ("title", "I receive it"));

        using var refused = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("operatedBy", "Finance & co")), htmx);
        var page = await PortalUnderTest.ParseAsync(refused);
        var again = Form(page, "approve", map);
        using var moved = await map.Portal.PostAsync(again.GetAttribute("action")!, EditedMap.Filled(again), htmx);
        using var gone = await map.Portal.PostAsync(again.GetAttribute("action")!, EditedMap.Filled(again), htmx);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("1 change by Aiko Tanaka; it stands at version 2 now.", page.GetElementById("refused")!.TextContent, StringComparison.Ordinal);
        Assert.True(again.Closest("details")!.HasAttribute("open"));
        Assert.Equal("Finance & co", EditedMap.Filled(again)["operatedBy"]);
        Assert.Equal(htmx ? HttpStatusCode.OK : HttpStatusCode.SeeOther, moved.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, gone.StatusCode);
        Assert.NotNull((await PortalUnderTest.ParseAsync(gone)).GetElementById("refused"));
        Assert.Equal(3, await map.VersionAsync());
    }

    [Fact]
    public async Task A_place_that_is_none_is_refused_at_its_field_and_a_viewer_moves_nothing()
    {
        await using var map = await EditedMap.MakeAsync(Inside);
        var address = $"{map.At("approve")}/backstage";

        using var refused = await map.Portal.PostAsync(address, new() { ["version"] = "1", ["under"] = map["approve"], ["lane"] = "frontstage" });
        using var forbidden = await map.Portal.PostAsync(address, new() { ["version"] = "1", ["under"] = map["choose"], ["lane"] = "backstage" }, role: Role.Viewer);
        var messages = Form(await PortalUnderTest.ParseAsync(refused), "approve", map).QuerySelectorAll(".field.wrong .msg").Select(message => message.TextContent);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(["That step is not on the map any more.", "Backstage or support processes."], messages);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Equal(1, await map.VersionAsync());
    }

    static string Lens(EditedMap map) => $"{map.Page}/compare/blueprint";

    static IElement Form(IDocument page, string step, EditedMap map) => page.QuerySelector($"form[action='{map.At(step)}/backstage']")!;

    static IEnumerable<string> Cards(IDocument page, string lane) =>
        page.QuerySelectorAll($".bpstep .{lane} .card").Select(card => $"{card.QuerySelector(".name > span")?.FirstChild!.TextContent ?? card.QuerySelector(".name")!.TextContent.Trim()} {card.QuerySelector(".by")?.TextContent}");

    /// <summary>Half of it is the organisation's own work: the score is .4/2 + .2/2 + .2/2 + .2/2.</summary>
    const string Inside = """
        {
          "title": "An order", "language": "en", "goal": { "statement": "I want it at home." }, "window": { "anchor": "purchase", "days": 30 }, "segment": { "key": "new", "name": "New" },
          "stages": [
            { "id": "order", "title": "Order", "steps": [
              { "id": "choose", "title": "I choose", "touchpoints": [{ "id": "shop", "key": "shop", "name": "Shop", "channel": "web", "operatedBy": "Sales" }], "lanes": [{ "id": "stock", "lane": "backstage", "title": "Stock is counted", "operatedBy": "Warehouse" }] },
              { "id": "approve", "title": "Back office approves the order", "actor": "organisation", "emotions": [{ "id": "unsure", "valence": -1, "basis": "assumed" }],
                "touchpoints": [{ "id": "check", "key": "check", "name": "Credit check", "channel": "file", "operatedBy": "Risk", "initiator": "Sales", "receiver": "Risk" }] } ] },
            { "id": "deliver", "title": "Deliver", "steps": [
              { "id": "queue", "title": "Order is queued", "actor": "system" },
              { "id": "get", "title": "I get it", "touchpoints": [{ "id": "door", "key": "door", "name": "Door", "channel": "delivery", "operatedBy": "Logistics" }] } ] } ],
          "painPoints": [{ "id": "slow", "title": "Slow", "step": "approve", "severity": 4 }],
          "claims": [{ "id": "waits", "statement": "They wait three days.", "element": "approve" }],
          "failurePoints": [{ "id": "late", "title": "The check takes days", "step": "approve" }, { "id": "twice", "title": "Two orders for one item", "step": "queue", "lane": "supportProcesses" }],
          "metrics": [{ "id": "days", "title": "Days to approve", "kind": "business", "element": "approve" }]
        }
        """;
}
