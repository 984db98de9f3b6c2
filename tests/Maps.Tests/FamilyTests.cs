using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Journey.Platform.Identity;
using Journey.Testing.Parts;
using V1 = Journey.Maps.V1;

namespace Maps.Tests;

public sealed class FamilyTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    private readonly UnitRef unit = TestUnit.Create("families");

    [Fact]
    public async Task A_family_a_map_above_and_maps_below_are_found_and_grades_are_rolled_up()
    {
        var http = maps.Http(unit);
        var child = await http.CreateMapAsync(SampleMap.Create("Paying in detail"));
        var (own, other) = (FullMap.Create(), FullMap.Create("As it should be"));
        own["stages"]![0]!["steps"]![0]!["subJourney"] = child.Text("id");
        other["state"] = "target";
        var parent = await http.CreateMapAsync(own);
        var target = await http.CreateMapAsync(other);

        var family = await http.FetchAsync($"maps/{parent.Text("id")}/family");

        Assert.Equal([parent.Text("id"), target.Text("id")], family["members"]!.AsArray().Select(m => m!.Text("mapId")));
        Assert.True((bool)family["members"]![1]!["target"]!);
        Assert.Equal((child.Text("id"), parent["ids"]!.Text("buy")), (family["children"]![0]!.Text("mapId"), family["children"]![0]!.Text("step")));
        Assert.Equal((4, 2), ((int)family["grades"]!["Uncited"]!, (int)family["maps"]!));
        var below = await new V1.Maps.MapsClient(maps.Channel()).ReadFamilyAsync(new V1.ReadFamilyRequest { MapId = child.Text("id") }, maps.Metadata(unit));
        Assert.Equal((parent.Text("id"), 1, ""), (below.Parents.Single().MapId, below.Maps, below.Family));
    }

    [Fact]
    public async Task No_map_stands_below_itself_at_any_depth_and_none_below_that_is_not_there()
    {
        var http = maps.Http(unit);
        var chain = new List<JsonObject>();
        for (var i = 0; i < 3; i++)
        {
            var map = SampleMap.Create($"Level {i}");
            if (i > 0)
            {
                map["stages"]![0]!["steps"]![0]!["subJourney"] = chain[i - 1].Text("id");
            }

            chain.Add(await http.CreateMapAsync(map));
        }

        var lowest = chain[0];
        var link = MapCalls.Op("link", lowest["ids"]!.Text("wait"), chain[2].Text("id"), "subJourney");
        var circle = await http.ReviseAsync(lowest.Text("id"), "\"1\"", [link], HttpStatusCode.BadRequest);
        Assert.Equal(["stages[0].steps[1].subJourney"], circle.Fields());
        var self = MapCalls.Op("link", lowest["ids"]!.Text("wait"), lowest.Text("id"), "subJourney");
        await http.ReviseAsync(lowest.Text("id"), "\"1\"", [self], HttpStatusCode.BadRequest);
        var nowhere = SampleMap.Create();
        nowhere["stages"]![0]!["steps"]![0]!["subJourney"] = $"{Guid.CreateVersion7()}";
        await MapCalls.ReadAsync(await http.PostAsJsonAsync("maps", nowhere), HttpStatusCode.BadRequest);
        Assert.Equal(1, (int)(await http.FetchAsync($"maps/{lowest.Text("id")}"))["version"]!);

        await http.ReviseAsync(chain[1].Text("id"), "\"1\"", [MapCalls.Op("link", chain[1]["ids"]!.Text("buy"), field: "subJourney")]);
        await http.ReviseAsync(lowest.Text("id"), "\"1\"", [link.DeepClone().AsObject()]);
    }

    [Fact]
    public async Task Of_links_that_would_close_a_circle_together_one_is_refused()
    {
        var http = maps.Http(unit);
        var (one, other) = (await http.CreateMapAsync(SampleMap.Create("One")), await http.CreateMapAsync(SampleMap.Create("Other")));
        JsonObject To(JsonObject from, JsonObject to) =>
            new() { ["edits"] = new JsonArray(MapCalls.Op("link", from["ids"]!.Text("buy"), to.Text("id"), "subJourney")) };

        var answers = await Task.WhenAll(
            http.SendRevisionAsync(one.Text("id"), "\"1\"", To(one, other)), http.SendRevisionAsync(other.Text("id"), "\"1\"", To(other, one)));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.BadRequest], answers.Select(answer => answer.StatusCode).Order());
    }
}
