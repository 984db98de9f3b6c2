using System.Net;
using System.Text.Json.Nodes;
using Journey.Platform.Identity;
using Journey.Testing.Parts;

namespace Maps.Tests;

public sealed class ReviseTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    private readonly UnitRef unit = TestUnit.Create("revise");

    [Fact]
    public async Task Edits_make_the_next_version_and_leave_the_one_before_as_it_was()
    {
        var http = maps.Http(unit);
        var first = await http.CreateMapAsync(SampleMap.Create());
        var (id, ids) = (first.Text("id"), first["ids"]!);

        var second = await http.ReviseAsync(id, "\"1\"",
        [
            MapCalls.Set("", "title", "Renamed"),
            MapCalls.Add(ids.Text("order"), "steps", new JsonObject { ["id"] = "new", ["title"] = "I unpack" }),
            MapCalls.Set(ids.Text("pain"), "step", "new"),
        ]);

        Assert.Equal(2, second["version"]!.GetValue<int>());
        Assert.Equal("Renamed", second.Text("title"));
        Assert.Equal(second["ids"]!.Text("new"), second["painPoints"]![0]!.Text("step"));
        Assert.Equal(second["ids"]!.Text("new"), second["stages"]![0]!["steps"]![2]!.Text("id"));
        Assert.Contains("title", second.Text("reason"), StringComparison.Ordinal);
        var kept = await http.FetchAsync($"maps/{id}/versions/1");
        Assert.True(JsonNode.DeepEquals(SampleMap.Document(first), SampleMap.Document(kept)));
        Assert.Equal([2, 1], (await http.FetchAsync($"maps/{id}/versions"))["versions"]!.AsArray().Select(v => v!["version"]!.GetValue<int>()));
        await http.FetchAsync($"maps/{id}/versions/3", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_list_with_one_bad_edit_changes_nothing_and_names_every_bad_one()
    {
        var http = maps.Http(unit);
        var first = await http.CreateMapAsync(SampleMap.Create());

        var problem = await http.ReviseAsync(first.Text("id"), "\"1\"",
        [
            MapCalls.Set("", "title", "Lost"),
            MapCalls.Set("", "colour", "red"),
            MapCalls.Remove("nothing"),
            MapCalls.Add("", "claims", new JsonObject { ["statment"] = "?" }),
            MapCalls.Set("", "stages", new JsonArray()),
            new JsonObject { ["op"] = "burn" },
        ], HttpStatusCode.BadRequest);

        Assert.Equal(["edits[1].field", "edits[2].path", "edits[3].value.statment", "edits[4].field", "edits[5].op"], problem.Fields().Order(StringComparer.Ordinal));
        Assert.Equal("First 30 days", (await http.FetchAsync($"maps/{first.Text("id")}")).Text("title"));
    }

    [Fact]
    public async Task What_is_pointed_at_goes_only_together_with_what_points_at_it()
    {
        var http = maps.Http(unit);
        var first = await http.CreateMapAsync(SampleMap.Create());
        var ids = first["ids"]!;

        var problem = await http.ReviseAsync(first.Text("id"), "\"1\"", [MapCalls.Remove(ids.Text("pain"))], HttpStatusCode.BadRequest);
        Assert.Equal(["candidateFixes[0].painPoint", "claims[0].element"], problem.Fields().Order(StringComparer.Ordinal));

        var second = await http.ReviseAsync(first.Text("id"), "\"1\"",
            [MapCalls.Remove(ids.Text("pain")), MapCalls.Remove(ids.Text("fix")), MapCalls.Set(ids.Text("claim"), "element", ids.Text("wait"))]);
        Assert.Empty(second["painPoints"]!.AsArray());
    }

    [Fact]
    public async Task A_new_wording_of_a_claim_is_a_new_version_of_its_statement()
    {
        var http = maps.Http(unit);
        var first = await http.CreateMapAsync(SampleMap.Create());
        var claim = first["ids"]!.Text("claim");

        var second = await http.ReviseAsync(first.Text("id"), "\"1\"", [MapCalls.Set(claim, "statement", "Delivery is the main pain.")]);
        Assert.Equal([2, 1], second["claims"]!.AsArray().Select(c => c!["statementVersion"]!.GetValue<int>()));
        var third = await http.ReviseAsync(first.Text("id"), "\"2\"", [MapCalls.Set(claim, "statement", "Delivery is the main pain.")]);
        Assert.Equal([2, 1], third["claims"]!.AsArray().Select(c => c!["statementVersion"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_revision_names_the_version_it_was_made_on()
    {
        var http = maps.Http(unit);
        var id = (await http.CreateMapAsync(SampleMap.Create())).Text("id");
        var edit = () => new JsonObject { ["edits"] = new JsonArray(MapCalls.Set("", "title", "Second")) };

        await MapCalls.ReadAsync(await http.SendRevisionAsync(id, null, edit()), HttpStatusCode.PreconditionRequired);
        await MapCalls.ReadAsync(await http.SendRevisionAsync(id, "one", edit()), HttpStatusCode.BadRequest);
        await MapCalls.ReadAsync(await http.SendRevisionAsync(id, "W/\"1\"", edit()), HttpStatusCode.PreconditionFailed);
        var done = await http.SendRevisionAsync(id, "\"1\"", edit());
        Assert.Equal("\"2\"", done.Headers.ETag!.ToString());
        var stale = await MapCalls.ReadAsync(await http.SendRevisionAsync(id, "\"1\"", edit()), HttpStatusCode.PreconditionFailed);
        Assert.Equal(2, stale["currentVersion"]!.GetValue<int>());
    }

    [Fact]
    public async Task Of_many_revisions_of_one_version_at_once_exactly_one_wins()
    {
        var http = maps.Http(unit);
        var id = (await http.CreateMapAsync(SampleMap.Create())).Text("id");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(n =>
            http.SendRevisionAsync(id, "\"1\"", new JsonObject { ["edits"] = new JsonArray(MapCalls.Set("", "title", $"Title {n}")) })));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.Equal(11, answers.Count(a => a.StatusCode == HttpStatusCode.PreconditionFailed));
        Assert.Equal(2, (await http.FetchAsync($"maps/{id}"))["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_revision_sent_again_with_its_key_is_answered_and_not_applied_again()
    {
        var http = maps.Http(unit);
        var id = (await http.CreateMapAsync(SampleMap.Create())).Text("id");
        http.DefaultRequestHeaders.Add("Idempotency-Key", "revise-once");

        var first = await http.ReviseAsync(id, "\"1\"", [MapCalls.Set("", "title", "Second")]);
        var again = await http.ReviseAsync(id, "\"1\"", [MapCalls.Set("", "title", "Second")]);

        Assert.True(JsonNode.DeepEquals(first, again));
        Assert.Equal(2, (await http.FetchAsync($"maps/{id}"))["version"]!.GetValue<int>());
    }
}
