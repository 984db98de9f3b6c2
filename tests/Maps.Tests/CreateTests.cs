using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Journey.Platform.Identity;
using Journey.Testing.Parts;

namespace Maps.Tests;

public sealed class CreateTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    private readonly UnitRef unit = TestUnit.Create("create");

    [Fact]
    public async Task A_copy_of_a_map_shares_no_element_with_its_model()
    {
        var http = maps.Http(TestUnit.Create("copy"));
        var model = await http.CreateMapAsync(SampleMap.Create());
        var document = JsonNode.Parse(SampleMap.Document(model).ToJsonString().Replace(model.Text("id"), "map", StringComparison.Ordinal))!.AsObject();
        var copy = await http.CreateMapAsync(document);

        var (first, second) = (Ids(model), Ids(copy));
        Assert.Equal(first.Count, second.Count);
        Assert.Empty(first.Intersect(second));
    }

    private static List<string> Ids(JsonNode map) =>
        [.. map["claims"]!.AsArray().Concat(map["stages"]!.AsArray()).Select(element => element!["id"]!.GetValue<string>())];

    [Fact]
    public async Task A_created_map_is_read_back_as_it_was_answered()
    {
        var http = maps.Http(unit);
        var response = await http.PostAsJsonAsync("maps", SampleMap.Create());
        var created = await MapCalls.ReadAsync(response, HttpStatusCode.Created);

        Assert.Equal("\"1\"", response.Headers.ETag!.ToString());
        Assert.Equal($"/api/v1/units/create/maps/{created.Text("id")}", response.Headers.Location!.ToString());
        var read = await http.FetchAsync($"maps/{created.Text("id")}");
        created.Remove("ids");
        Assert.True(JsonNode.DeepEquals(created, read), $"{created}\n{read}");
        Assert.Equal("customer", read.Text("customerType"));
    }

    [Fact]
    public async Task Labels_become_ids_and_references_follow()
    {
        var created = await maps.Http(unit).CreateMapAsync(SampleMap.Create());
        var ids = created["ids"]!;

        Assert.Equal(["buy", "claim", "fix", "order", "pain", "tp", "wait", "whole"], ids.AsObject().Select(i => i.Key).Order());
        Assert.All(ids.AsObject(), i => Assert.Equal(7, Guid.Parse(i.Value!.GetValue<string>()).Version));
        Assert.Equal(ids.Text("wait"), created["painPoints"]![0]!.Text("step"));
        Assert.Equal(ids.Text("pain"), created["claims"]![0]!.Text("element"));
        Assert.Equal(created.Text("id"), created["claims"]![1]!.Text("element"));
        Assert.Equal(1, created["claims"]![0]!["statementVersion"]!.GetValue<int>());
        Assert.True(Guid.TryParse(created["stages"]![0]!["steps"]![0]!["emotions"]![0]!.Text("id"), out _));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once()
    {
        var map = SampleMap.Create();
        map["title"] = "";
        map["window"]!["days"] = "30";
        map["mood"] = "good";
        map["painPoints"]![0]!["step"] = "nowhere";
        map["stages"]![0]!["steps"]![0]!["touchpoints"]![0]!["key"] = "Check out";
        map["stages"]![0]!["steps"]![0]!["emotions"]![0]!["basis"] = "felt";
        map["stages"]![0]!["steps"]![1]!["id"] = "buy";

        var problem = await MapCalls.ReadAsync(await maps.Http(unit).PostAsJsonAsync("maps", map), HttpStatusCode.BadRequest);

        string[] expected =
        [
            "mood", "painPoints[0].step", "stages[0].steps[0].emotions[0].basis", "stages[0].steps[0].touchpoints[0].key",
            "stages[0].steps[1].id", "title", "window.days",
        ];
        Assert.Equal(expected, problem.Fields().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_draft_needs_goal_window_segment_and_title_and_nothing_more()
    {
        var http = maps.Http(unit);
        var problem = await MapCalls.ReadAsync(await http.PostAsJsonAsync("maps", new JsonObject()), HttpStatusCode.BadRequest);
        Assert.Equal(["goal.statement", "segment.key", "title", "window.anchor", "window.days"], problem.Fields().Order(StringComparer.Ordinal));

        var least = JsonNode.Parse("""{"title":"T","goal":{"statement":"G"},"window":{"anchor":"a","days":1},"segment":{"key":"s"}}""")!.AsObject();
        Assert.Equal("s", (await http.CreateMapAsync(least))["segment"]!.Text("name"));
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("{\"title\":")]
    [InlineData("{\"title\":\"\\u0000\",\"goal\":{\"statement\":\"\\ud800\"}}")]
    [InlineData("{\"title\":\"a\",\"title\":\"b\"}")]
    [InlineData("{\"\\ud800\":1}")]
    public async Task What_is_no_map_is_refused_and_not_an_error(string body)
    {
        var response = await maps.Http(unit).PostAsync(new Uri("maps", UriKind.Relative), new StringContent(body, null, "application/json"));

        await MapCalls.ReadAsync(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_same_idempotency_key_creates_one_map()
    {
        var http = maps.Http(unit);
        http.DefaultRequestHeaders.Add("Idempotency-Key", "once");
        var first = await http.CreateMapAsync(SampleMap.Create("Once"));
        var again = await http.CreateMapAsync(SampleMap.Create("Once"));

        Assert.True(JsonNode.DeepEquals(first, again), $"{first}\n{again}");
        await MapCalls.ReadAsync(await http.PostAsJsonAsync("maps", SampleMap.Create("Twice")), HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_viewer_reads_and_does_not_write()
    {
        await MapCalls.ReadAsync(await maps.Http(unit, Role.Viewer).PostAsJsonAsync("maps", SampleMap.Create()), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_map_of_another_unit_is_as_unknown_as_none()
    {
        var id = (await maps.Http(unit).CreateMapAsync(SampleMap.Create())).Text("id");
        var other = maps.Http(TestUnit.Create("other"), Role.Admin);

        var foreign = await other.FetchAsync($"maps/{id}", HttpStatusCode.NotFound);
        var unknown = await other.FetchAsync($"maps/{Guid.CreateVersion7()}", HttpStatusCode.NotFound);
        Assert.Equal("MAP_NOT_FOUND", foreign.Text("reason"));
        Assert.Equal(unknown.Text("reason"), foreign.Text("reason"));
        Assert.Equal("MAP_NOT_FOUND", (await other.FetchAsync("maps/none", HttpStatusCode.NotFound)).Text("reason"));
        foreach (var path in (string[])["versions", "versions/1", "compare/blueprint", "compare/segmentation"])
        {
            await other.FetchAsync($"maps/{id}/{path}", HttpStatusCode.NotFound);
        }

        await other.ReviseAsync(id, "*", [MapCalls.Set("", "title", "Taken")], HttpStatusCode.NotFound);
        Assert.Empty((await other.FetchAsync("maps"))["maps"]!.AsArray());
    }
}
