using System.Net;
using System.Text.Json.Nodes;
using Journey.Platform.Identity;
using Journey.Testing.Parts;

namespace Maps.Tests;

public sealed class EditKindTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    private readonly UnitRef unit = TestUnit.Create("edit-kinds");

    [Fact]
    public async Task An_element_moves_in_its_list_and_to_another_parent()
    {
        var (http, id, ids) = await StartAsync();

        var second = await http.ReviseAsync(id, "\"1\"", [MapCalls.Op("move", ids.Text("t4"), before: ids.Text("t2"))]);
        Assert.Equal(["bill", "delivery", "manual"], Keys(second, 1, 0));
        var third = await http.ReviseAsync(id, "\"2\"", [MapCalls.Op("move", ids.Text("t2"), ids.Text("approve")), MapCalls.Op("move", ids.Text("use"), before: ids.Text("order"))]);
        Assert.Equal(["bill", "manual"], Keys(third, 0, 0));
        Assert.Equal(["delivery"], Keys(third, 1, 1));
        var fourth = await http.ReviseAsync(id, "\"3\"", [MapCalls.Op("move", ids.Text("glad"), ids.Text("unpack"))]);
        Assert.Equal(ids.Text("glad"), fourth["stages"]![0]!["steps"]![0]!["emotions"]![0]!.Text("id"));
    }

    [Fact]
    public async Task A_step_is_split_and_what_stands_behind_the_cut_goes_to_the_second_part()
    {
        var (http, id, ids) = await StartAsync();

        var second = await http.ReviseAsync(id, "\"1\"",
        [
            new JsonObject
            {
                ["op"] = "split", ["path"] = ids.Text("unpack"), ["before"] = ids.Text("t4"), ["clientId"] = "pay",
                ["value"] = new JsonArray(new JsonObject(), new JsonObject { ["title"] = "I pay" }),
            },
        ]);

        var steps = second["stages"]![1]!["steps"]!.AsArray();
        Assert.Equal(["I unpack", "I pay"], steps.Select(s => s!.Text("title")));
        Assert.Equal(second["ids"]!.Text("pay"), steps[1]!.Text("id"));
        Assert.Equal(ids.Text("unpack"), second["painPoints"]![0]!.Text("step"));
        Assert.Equal(["delivery", "manual"], Keys(second, 1, 0));
        Assert.Equal(["bill"], Keys(second, 1, 1));
    }

    [Fact]
    public async Task A_split_touchpoint_whose_key_nobody_keeps_is_replaced_by_its_parts_on_every_path()
    {
        var (http, id, ids) = await StartAsync(map => map["expectedPaths"] = new JsonArray(
            new JsonObject { ["title"] = "Way", ["touchpoints"] = new JsonArray("checkout", "delivery", "bill") }));

        var second = await http.ReviseAsync(id, "\"1\"",
        [
            MapCalls.Op("split", ids.Text("t1"), new JsonArray(new JsonObject { ["key"] = "basket" }, new JsonObject { ["key"] = "payment", ["name"] = "Payment" })),
        ]);

        var touchpoints = second["stages"]![0]!["steps"]![0]!["touchpoints"]!.AsArray();
        Assert.All(touchpoints, t => Assert.Equal("""["checkout"]""", t!["replaces"]!.ToJsonString()));
        Assert.Equal("""["basket","payment","delivery","bill"]""", second["expectedPaths"]![0]!["touchpoints"]!.ToJsonString());
        Assert.Equal(("Checkout", "Shop"), (touchpoints[0]!.Text("name"), touchpoints[1]!.Text("operatedBy")));
        Assert.Equal(touchpoints[1]!.Text("id"), second["handoffs"]![0]!.Text("from"));
        Assert.Equal(second["handoffs"]![0]!.Text("id"), second["claims"]![1]!.Text("element"));
    }

    [Fact]
    public async Task Merged_elements_are_one_that_everything_points_at_and_nothing_is_lost()
    {
        var (http, id, ids) = await StartAsync();

        var second = await http.ReviseAsync(id, "\"1\"",
        [
            new JsonObject { ["op"] = "merge", ["path"] = ids.Text("t3"), ["value"] = new JsonArray(ids.Text("t4")), ["replaces"] = new JsonArray("leaflet") },
            MapCalls.Op("merge", ids.Text("buy"), new JsonArray(ids.Text("unpack"))),
        ]);

        Assert.Equal(["checkout", "delivery", "manual"], Keys(second, 0, 0));
        var merged = second["stages"]![0]!["steps"]![0]!;
        Assert.Equal("""["bill","leaflet"]""", merged["touchpoints"]![2]!["replaces"]!.ToJsonString());
        Assert.Equal((ids.Text("buy"), ids.Text("t3")), (second["painPoints"]![0]!.Text("step"), second["dependencies"]![0]!.Text("element")));
        Assert.Equal(ids.Text("buy"), second["momentsOfTruth"]![0]!.Text("step"));
        Assert.Empty(second["stages"]![1]!["steps"]!.AsArray());
        Assert.Equal("I buy", merged.Text("title"));
    }

    [Fact]
    public async Task A_link_points_at_what_is_there_and_at_nothing_else()
    {
        var (http, id, ids) = await StartAsync();

        var second = await http.ReviseAsync(id, "\"1\"",
        [
            MapCalls.Op("link", ids.Text("pain"), ids.Text("buy"), "step"), MapCalls.Op("link", ids.Text("fix"), field: "metric"),
            MapCalls.Op("link", ids.Text("claim"), "map", "element"),
        ]);
        Assert.Equal((ids.Text("buy"), id), (second["painPoints"]![0]!.Text("step"), second["claims"]![0]!.Text("element")));
        Assert.Null(second["candidateFixes"]![0]!["metric"]);

        var problem = await http.ReviseAsync(id, "\"2\"",
            [MapCalls.Op("link", ids.Text("pain"), ids.Text("fix"), "step"), MapCalls.Op("link", ids.Text("pain"), "x", "title")], HttpStatusCode.BadRequest);
        Assert.Equal(["edits[0].value", "edits[1].field"], problem.Fields());
    }

    [Fact]
    public async Task A_new_element_is_known_by_the_senders_label_and_carries_what_it_replaces()
    {
        var (http, id, ids) = await StartAsync();

        var second = await http.ReviseAsync(id, "\"1\"",
        [
            new JsonObject
            {
                ["op"] = "add", ["path"] = ids.Text("unpack"), ["field"] = "touchpoints", ["before"] = ids.Text("t2"), ["clientId"] = "mine",
                ["value"] = new JsonObject { ["key"] = "courier", ["name"] = "Courier", ["channel"] = "sms" }, ["replaces"] = new JsonArray("post"),
            },
        ]);

        var added = second["stages"]![1]!["steps"]![0]!["touchpoints"]![0]!;
        Assert.Equal((second["ids"]!.Text("mine"), """["post"]"""), (added.Text("id"), added["replaces"]!.ToJsonString()));
    }

    [Fact]
    public async Task A_removed_touchpoint_takes_its_translations_and_terms_along()
    {
        var (http, id, ids) = await StartAsync(map => map["claims"]!.AsArray().RemoveAt(1));

        var second = await http.ReviseAsync(id, "\"1\"", [MapCalls.Remove(ids.Text("t2")), MapCalls.Remove(ids.Text("fp")), MapCalls.Remove(ids.Text("buy"))]);

        Assert.Null(second["handoffs"]);
        Assert.Equal(["title", "goal.statement"], second["translations"]!.AsArray().Select(t => t!.Text("field")));
    }

    [Fact]
    public async Task What_an_edit_cannot_do_is_named_and_nothing_is_done()
    {
        var (http, id, ids) = await StartAsync();
        var problem = await http.ReviseAsync(id, "\"1\"",
        [
            MapCalls.Op("move", "", before: ids.Text("t2")),
            MapCalls.Op("move", ids.Text("t2"), ids.Text("order")),
            MapCalls.Op("move", ids.Text("t2"), before: ids.Text("t1")),
            MapCalls.Op("split", ids.Text("glad"), new JsonArray(new JsonObject(), new JsonObject())),
            MapCalls.Op("split", ids.Text("buy"), new JsonArray(new JsonObject())),
            MapCalls.Op("merge", ids.Text("buy"), new JsonArray(ids.Text("buy"), ids.Text("t1"), 5)),
            MapCalls.Op("merge", ids.Text("buy"), ids.Text("unpack"), before: "x"),
        ], HttpStatusCode.BadRequest);

        Assert.Equal(
            [
                "edits[0].path", "edits[1].value", "edits[2].before", "edits[3].path", "edits[4].value", "edits[5].value[0]", "edits[5].value[1]",
                "edits[5].value[2]", "edits[6].before", "edits[6].value",
            ],
            problem.Fields().Order(StringComparer.Ordinal));
        Assert.Equal(1, (int)(await http.FetchAsync($"maps/{id}"))["version"]!);
    }

    private async Task<(HttpClient Http, string Id, JsonNode Ids)> StartAsync(Action<JsonObject>? change = null)
    {
        var http = maps.Http(unit);
        var map = FullMap.Create();
        change?.Invoke(map);
        var created = await http.CreateMapAsync(map);
        return (http, created.Text("id"), created["ids"]!);
    }

    private static string[] Keys(JsonObject map, int stage, int step) =>
        [.. map["stages"]![stage]!["steps"]![step]!["touchpoints"]!.AsArray().Select(t => t!.Text("key"))];
}
