using System.Net;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Journey.Maps.Maps;
using Journey.Testing.Parts;
using V1 = Journey.Maps.V1;

namespace Maps.Tests;

public sealed class ComparisonTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    [Fact]
    public async Task Maps_of_a_family_stand_side_by_side_with_curves_over_the_same_stages()
    {
        var unit = TestUnit.Create("compare-family");
        var http = maps.Http(unit);
        var own = await http.CreateMapAsync(Map("Ours", "renters", ("Order", "checkout:Checkout:web:Shop", 1, -1), ("Use", "manual:Manual:paper:Shop", -2, null)));
        var other = await http.CreateMapAsync(Map(
            "Theirs", "owners", ("Search", "search:Search:web:Shop", 2, null), ("Buy it", "checkout:Check-out:app:Web team", 0, 1), ("Use", "guide:Manuall:paper:Shop", -1, 0.5)));
        var target = Map("As it should be", "owners", ("Order", "checkout:Checkout:web:Shop", 2, null));
        target["state"] = "target";
        await http.CreateMapAsync(target);
        await http.SendAsync("segments", new JsonObject { ["key"] = "renters", ["name"] = "Renters", ["criteria"] = "They rent.", ["priority"] = true }, expected: HttpStatusCode.Created);
        await http.SendAsync("segments", new JsonObject { ["key"] = "guests", ["name"] = "Guests", ["criteria"] = "They stay.", ["priority"] = true }, expected: HttpStatusCode.Created);

        var row = await http.FetchAsync($"maps/{own.Text("id")}/compare/segmentation");

        Assert.Equal(["Ours", "Theirs"], row["maps"]!.AsArray().Select(map => map!.Text("title")));
        // "Buy it" is "Order" by the touchpoint they share; "Search" stands only on the other map, before it.
        Assert.Equal(["Search: 1", "Order: 0 1", "Use: 0 1"], row["stages"]!.AsArray().Select(stage => $"{stage!.Text("title")}: {Columns(stage!)}"));
        Assert.Equal(
            ["search@0: 1", "checkout@1: 0 1", "manual@2: 0 1"],
            row["touchpoints"]!.AsArray().Select(t => $"{t!.Text("key")}@{(int)t!["stage"]!}: {Columns(t)}"));
        Assert.Equal(
            ["0 assumed 1=1 2=-2", "0 selfReported 1=-1", "1 assumed 0=2 1=0 2=-1", "1 selfReported 1=1 2=0.5"],
            row["curves"]!.AsArray().Select(curve => $"{(int)curve!["map"]!} {curve!.Text("basis")} {string.Join(' ', curve!["points"]!.AsArray().Select(p => $"{p!["stage"]}={p!["valence"]}"))}"));
        var counts = row["differences"]![0]!["counts"]!;
        Assert.Equal(1, (int)counts["ownerChanged"]!);
        Assert.True((int)counts["added"]! > 0 && (int)counts["removed"]! > 0);
        Assert.Equal((1, 2, 1), ((int)row["numbers"]!["prioritySegmentsWithMap"]!, (int)row["numbers"]!["prioritySegments"]!, (int)row["numbers"]!["currentDefinition"]!));
        Assert.Equal(["guests"], row["priorityWithoutMap"]!.AsArray().Select(segment => segment!.Text("key")));
        Assert.Equal("""["publishedMaps"]""", row["notConnected"]!.ToJsonString());
        var reply = await new V1.Maps.MapsClient(maps.Channel()).CompareSegmentsAsync(new V1.CompareSegmentsRequest { MapId = other.Text("id") }, maps.Metadata(unit));
        Assert.Equal(["Theirs", "Ours"], reply.Maps.Select(map => map.Title));
        Assert.Equal((3, 3, 4, 1, "guests"), (reply.Stages.Count, reply.Touchpoints.Count, reply.Curves.Count, reply.Differences.Count, reply.Priority.WithoutMap.Single().Key));
    }

    [Fact]
    public async Task Touchpoints_that_the_dictionary_merged_stand_in_one_row()
    {
        var http = maps.Http(TestUnit.Create("compare-merged"));
        var own = await http.CreateMapAsync(Map("Ours", "renters", ("Order", "till:Till:web:Shop", 1, null)));
        await http.CreateMapAsync(Map("Theirs", "owners", ("Order", "cash-desk:Cash desk:web:Shop", 0, null)));
        async Task<IEnumerable<string>> RowsAsync() =>
            (await http.FetchAsync($"maps/{own.Text("id")}/compare/segmentation"))["touchpoints"]!.AsArray().Select(t => $"{t!.Text("key")}: {Columns(t!)}");
        Assert.Equal(["till: 0", "cash-desk: 1"], (await RowsAsync()).OrderDescending());

        await http.SendAsync("touchpoints/cash-desk/merger", new JsonObject { ["into"] = "till" });

        Assert.Equal(["till: 0 1"], await RowsAsync());
    }

    [Fact]
    public async Task A_map_alone_says_what_is_not_connected()
    {
        var http = maps.Http(TestUnit.Create("compare-alone"));
        var map = Map("Alone", "renters", ("Order", "till:Till:web:Shop", null, null));
        map.Remove("family");

        var row = await http.FetchAsync($"maps/{(await http.CreateMapAsync(map)).Text("id")}/compare/segmentation");

        Assert.Equal("""["segmentDefinitions","family","emotions","publishedMaps"]""", row["notConnected"]!.ToJsonString());
        Assert.EndsWith("/segment-comparison", row["elsewhere"]!.Text("separateMapNeeded"), StringComparison.Ordinal);
        Assert.Null(row["numbers"]!["prioritySegments"]);
        Assert.Empty(row["differences"]!.AsArray());
        Assert.Single(row["touchpoints"]!.AsArray());
    }

    // DOMAIN d9: by key, then by a title that is alike to .85: "Order paper" and "Order papers" share 11 of 12 letters, "Ordering" and "Order" 5 of 8.
    [Theory]
    [InlineData("Order paper", "Order papers", true)]
    [InlineData("Ordering", "Order", false)]
    [InlineData("abcdefghijklmnopqrst", "abcdefghijklmnopqxyz", true)]
    [InlineData("abcdefghijklmnopqrst", "abcdefghijklmnopwxyz", false)]
    [InlineData("", "", false)]
    public void Titles_join_from_85_in_a_hundred_on(string one, string other, bool joined)
    {
        MapDocument With(string name, string key) => new(Stages: [new Stage("s", "Stage", [new Step("t", "Step", Touchpoints: [new Touchpoint(key, key, name, "web")])])]);

        Assert.Equal(joined ? 1 : 2, SideBySide.Of([With(one, "a"), With(other, "b")]).Touchpoints.Count);
    }

    // The same touchpoints in the same order have not moved, whatever the stages and steps around them are called and whatever came between.
    [Theory]
    [InlineData("Buy it/I get it from the shop: shop. Buy it/I settle up: pay. Use/I use it: guide manual", "")]
    [InlineData("Order/I order: shop. Later/I pay when it is there: pay. Use/I use it: manual", "")]
    [InlineData("Use/I use it: manual. Order/I order: shop pay", "manual")]
    [InlineData("Order/I order: pay shop. Use/I use it: manual", "shop")]
    public void A_touchpoint_has_moved_to_another_map_where_its_place_among_the_shared_ones_is_another(string other, string moved)
    {
        var changes = MapDiff.Of((Guid.NewGuid(), Path("Order/I order: shop pay. Use/I use it: manual", "a")), (Guid.NewGuid(), Path(other, "b")));

        Assert.Equal(moved, string.Join(' ', changes.Where(change => change is { Kind: ChangeKind.Moved, ElementKind: "touchpoint" }).Select(change => change.Title)));
    }

    // Each thing stands in one cell, things of one key in one row, nothing beside another of its own map, the first map in its own order.
    [Fact]
    public void Rows_hold_everything_once()
    {
        var things = from keys in Gen.ArrayOf(Gen.Choose(0, 12)) select keys.Distinct().Select(key => new Thing($"{key}")).ToArray();
        var lists = from count in Gen.Choose(1, 4) from all in Gen.ArrayOf(things, count) select all;

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(lists), all =>
        {
            var rows = Alignment.Of<Thing>(all, thing => thing.Key == "0" ? "" : thing.Key, (_, _) => 0);

            Assert.All(rows, row => Assert.Equal(all.Length, row.Length));
            for (var map = 0; map < all.Length; map++)
            {
                Assert.Equal(all[map].OrderBy(t => t.Key), rows.Select(row => row[map]).OfType<Thing>().OrderBy(t => t.Key));
            }

            Assert.Equal(all[0], rows.Select(row => row[0]).OfType<Thing>());
            var keys = all.SelectMany(list => list).Select(thing => thing.Key).ToList();
            Assert.Equal(keys.Where(key => key != "0").Distinct().Count() + keys.Count(key => key == "0"), rows.Count);
        }));
    }

    /// <summary>A path written as "Stage/step: touchpoint touchpoint. Stage/step: touchpoint".</summary>
    private static MapDocument Path(string written, string map) => new(Stages:
    [
        .. from part in written.Split(". ").Select(part => part.Split(['/', ':']))
           group part by part[0] into stage
           select new Stage($"{map}-{stage.Key}", stage.Key,
           [
               .. stage.Select(step => new Step($"{map}-{step[1]}", step[1],
                   Touchpoints: [.. step[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => new Touchpoint($"{map}-{key}", key, key, "web"))])),
           ]),
    ]);

    private static string Columns(JsonNode row) => string.Join(' ', row["cells"]!.AsArray().Select(cell => cell!["map"]!.ToString()));

    private static JsonObject Map(string title, string segment, params (string Stage, string Touchpoint, double? Assumed, double? Reported)[] stages) => new()
    {
        ["title"] = title,
        ["family"] = "first-30-days",
        ["goal"] = new JsonObject { ["statement"] = "I want to be online." },
        ["window"] = new JsonObject { ["anchor"] = "purchase", ["days"] = 30 },
        ["segment"] = new JsonObject { ["key"] = segment },
        ["stages"] = new JsonArray([.. stages.Select(stage => (JsonNode)new JsonObject
        {
            ["title"] = stage.Stage,
            ["steps"] = new JsonArray(new JsonObject
            {
                ["title"] = $"I {stage.Stage}",
                ["touchpoints"] = new JsonArray(Touchpoint(stage.Touchpoint.Split(':'))),
                ["emotions"] = new JsonArray([.. Emotions(stage.Assumed, stage.Reported)]),
            }),
        })]),
    };

    private static JsonObject Touchpoint(string[] said) => new() { ["key"] = said[0], ["name"] = said[1], ["channel"] = said[2], ["operatedBy"] = said[3] };

    private static IEnumerable<JsonNode> Emotions(double? assumed, double? reported)
    {
        if (assumed is { } belief)
        {
            yield return new JsonObject { ["valence"] = belief, ["basis"] = "assumed" };
        }

        if (reported is { } said)
        {
            yield return new JsonObject { ["valence"] = said, ["basis"] = "selfReported", ["answers"] = 7 };
        }
    }

    private sealed record Thing(string Key);
}
