using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Journey.Maps.Contracts;
using Journey.Platform.Identity;
using Journey.Testing.Parts;

namespace Maps.Tests;

public sealed class PathTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    private readonly UnitRef unit = TestUnit.Create("paths");

    [Fact]
    public async Task What_should_happen_is_written_read_and_edited_like_everything_else()
    {
        var http = maps.Http(unit);
        var first = await http.CreateMapAsync(WithPath());
        var (id, ids) = (first.Text("id"), first["ids"]!);

        Assert.Equal(["checkout", "checkout"], first["expectedPaths"]![0]!["touchpoints"]!.AsArray().Select(key => (string)key!));
        Assert.Equal(ids.Text("way"), first["expectedPaths"]![0]!.Text("id"));
        var second = await http.ReviseAsync(id, "\"1\"",
        [
            MapCalls.Set(ids.Text("tp"), "optional", true),
            MapCalls.Set(ids.Text("tp"), "maxGap", "PT36H"),
            MapCalls.Set(ids.Text("tp"), "replaces", new JsonArray("basket", "till")),
            MapCalls.Set(ids.Text("way"), "title", "The short way"),
        ]);

        var touchpoint = second["stages"]![0]!["steps"]![0]!["touchpoints"]![0]!;
        Assert.Equal(("PT36H", true, 2), (touchpoint.Text("maxGap"), (bool)touchpoint["optional"]!, touchpoint["replaces"]!.AsArray().Count));
        Assert.Null(touchpoint["repeatable"]);
        Assert.Equal("The short way", second["expectedPaths"]![0]!.Text("title"));
    }

    [Fact]
    public async Task A_path_over_what_is_not_there_and_a_length_that_cannot_be_read_are_refused_by_place()
    {
        var http = maps.Http(unit);
        var map = WithPath();
        map["expectedPaths"]!.AsArray().Add(new JsonObject { ["title"] = "Nowhere", ["touchpoints"] = new JsonArray("checkout", "bridge") });
        map["expectedPaths"]!.AsArray().Add(new JsonObject { ["title"] = "Nothing" });
        var touchpoint = map["stages"]![0]!["steps"]![0]!["touchpoints"]![0]!;
        (touchpoint["maxGap"], touchpoint["replaces"]) = ("a while", new JsonArray("checkout"));

        var problem = await MapCalls.ReadAsync(await http.PostAsJsonAsync("maps", map), HttpStatusCode.BadRequest);

        Assert.Equal(
            [
                "expectedPaths[1].touchpoints[1]", "expectedPaths[2].touchpoints",
                "stages[0].steps[0].touchpoints[0].maxGap", "stages[0].steps[0].touchpoints[0].replaces[0]",
            ],
            problem.Fields().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_touchpoint_on_a_path_goes_only_together_with_its_place_there()
    {
        var http = maps.Http(unit);
        var first = await http.CreateMapAsync(WithPath());
        var ids = first["ids"]!;

        var problem = await http.ReviseAsync(first.Text("id"), "\"1\"", [MapCalls.Remove(ids.Text("tp"))], HttpStatusCode.BadRequest);
        Assert.Equal("expectedPaths[0].touchpoints[0]", problem.Fields().First());

        var second = await http.ReviseAsync(first.Text("id"), "\"1\"", [MapCalls.Remove(ids.Text("tp")), MapCalls.Remove(ids.Text("way"))]);
        Assert.Null(second["expectedPaths"]);
    }

    [Theory]
    [InlineData("P3D", 259_200.0)]
    [InlineData("PT36H", 129_600.0)]
    [InlineData("P1DT2H3M4.5S", 93_784.5)]
    [InlineData("P", null)]
    [InlineData("PT", null)]
    [InlineData("P1M", null)]
    [InlineData("P1W", null)]
    [InlineData("-P1D", null)]
    [InlineData("P0D", null)]
    [InlineData("P9999D", null)]
    [InlineData("3 days", null)]
    public void A_length_of_time_is_days_and_less(string text, double? seconds)
    {
        var read = Duration.TryRead(text, out var length);

        Assert.Equal(seconds is not null, read);
        Assert.True(seconds is null || Math.Abs(length.TotalSeconds - seconds.Value) < 1e-9);
    }

    private static JsonObject WithPath()
    {
        var map = SampleMap.Create();
        map["expectedPaths"] = new JsonArray(new JsonObject { ["id"] = "way", ["title"] = "Twice", ["touchpoints"] = new JsonArray("checkout", "checkout") });
        return map;
    }
}
