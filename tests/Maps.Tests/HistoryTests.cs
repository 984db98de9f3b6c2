using System.Net;
using System.Text.Json.Nodes;
using Journey.Maps.Maps;
using Journey.Platform.Identity;
using Journey.Testing.Parts;
using V1 = Journey.Maps.V1;

namespace Maps.Tests;

public sealed class HistoryTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    private readonly UnitRef unit = TestUnit.Create("history");

    private V1.Maps.MapsClient Client => new(maps.Channel());

    [Fact]
    public async Task Two_versions_differ_in_what_came_went_moved_and_changed()
    {
        var (http, id, ids) = await StartAsync();
        await http.ReviseAsync(id, "\"1\"",
        [
            MapCalls.Set(ids.Text("t1"), "operatedBy", "Store"), MapCalls.Op("move", ids.Text("t4"), before: ids.Text("t2")), MapCalls.Remove(ids.Text("mark")),
            MapCalls.Add("", "absences", new JsonObject { ["of"] = "marks", ["because"] = "None left." }), MapCalls.Set("", "title", "Renamed"),
        ]);

        var diff = await http.FetchAsync($"maps/{id}/diff?from=1&to=2");

        Assert.Equal(
            ["removed mark", "added absence", "changed map title", "ownerChanged touchpoint operatedBy", "moved touchpoint"],
            diff["changes"]!.AsArray().Select(c => Told(c!)));
        Assert.Equal(("Shop", "Store"), (diff["changes"]![3]!.Text("before"), diff["changes"]![3]!.Text("after")));
        Assert.Equal(ids.Text("t4"), diff["changes"]![4]!.Text("element"));
        var reply = await Client.DiffVersionsAsync(new V1.DiffVersionsRequest { MapId = id }, maps.Metadata(unit, Role.Viewer));
        Assert.Equal((1, 2, 5, V1.ChangeKind.Removed, "Renamed"), (reply.From, reply.To, reply.Changes.Count, reply.Changes[0].Kind, reply.Changes[2].After.StringValue));
        Assert.Empty((await http.FetchAsync($"maps/{id}/diff?from=2&to=2"))["changes"]!.AsArray());
        await http.FetchAsync($"maps/{id}/diff?from=1&to=9", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_maps_are_matched_by_key_and_by_titles_that_are_alike()
    {
        var (http, id, _) = await StartAsync();
        var other = FullMap.Create();
        other["stages"]![0]!["steps"]![0]!["title"] = "I bought";
        other["stages"]![1]!["steps"]![0]!["title"] = "I unpack!";
        other["stages"]![0]!["steps"]![0]!["touchpoints"]![0]!["name"] = "Till";
        var second = await http.CreateMapAsync(other);

        var changes = (await http.FetchAsync($"maps/{id}/diff?with={second.Text("id")}"))["changes"]!.AsArray();

        Assert.Equal(["Till"], changes.Where(c => (string?)c!["field"] == "name").Select(c => c!.Text("after")));
        Assert.Equal(["I unpack!"], changes.Where(c => (string?)c!["field"] == "title").Select(c => c!.Text("after")));
        Assert.Equal(["I buy"], changes.Where(c => c!.Text("kind") == "removed" && c!.Text("elementKind") == "step").Select(c => c!.Text("title")));
        Assert.Equal(["I bought"], changes.Where(c => c!.Text("kind") == "added" && c!.Text("elementKind") == "step").Select(c => c!.Text("title")));
        Assert.DoesNotContain(changes, c => c!.Text("elementKind") is "claim" or "handoff" or "dependency" or "translation" && c!.Text("kind") != "changed");
    }

    [Theory]
    [InlineData("I unpack", "I unpack!", true)]
    [InlineData("i UNPACK", "I unpack", true)]
    [InlineData("荷物を開ける", "荷物を開けた", false)]
    [InlineData("", "", false)]
    [InlineData("Pay the bill", "Pay the bills", true)]
    [InlineData("Pay", "Pray", false)]
    public void Titles_are_the_same_from_a_likeness_of_85_percent_on(string one, string other, bool same) =>
        Assert.Equal(same, Likeness.Of(one, other) >= .85);

    [Fact]
    public async Task An_earlier_version_comes_back_as_the_next_one()
    {
        var (http, id, ids) = await StartAsync();
        await http.ReviseAsync(id, "\"1\"", [MapCalls.Set("", "title", "Second"), MapCalls.Set(ids.Text("claim"), "statement", "Other.")]);

        var third = await http.SendAsync($"maps/{id}/versions/1/restoration", ifMatch: "\"2\"");

        Assert.Equal((3, "First 30 days", 3), ((int)third["version"]!, third.Text("title"), (int)third["claims"]![0]!["statementVersion"]!));
        await http.SendAsync($"maps/{id}/versions/1/restoration", ifMatch: "\"2\"", expected: HttpStatusCode.PreconditionFailed);
        await http.SendAsync($"maps/{id}/versions/1/restoration", expected: HttpStatusCode.PreconditionRequired);
        await http.SendAsync($"maps/{id}/versions/9/restoration", ifMatch: "\"3\"", expected: HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task One_version_is_taken_back_and_what_came_after_it_stays()
    {
        var (http, id, ids) = await StartAsync();
        await http.ReviseAsync(id, "\"1\"",
        [
            MapCalls.Set(ids.Text("buy"), "title", "Changed"), MapCalls.Op("move", ids.Text("t4"), ids.Text("buy")), MapCalls.Remove(ids.Text("mark")),
            MapCalls.Add(ids.Text("use"), "steps", new JsonObject { ["id"] = "new", ["title"] = "I wait" }),
        ]);
        await http.ReviseAsync(id, "\"2\"", [MapCalls.Set("", "title", "Kept")]);

        var reply = await Client.ReverseVersionAsync(new V1.ReverseVersionRequest { MapId = id, Version = 2, ExpectedVersion = 3 }, maps.Metadata(unit));

        var first = await http.FetchAsync($"maps/{id}/versions/1");
        var now = await http.FetchAsync($"maps/{id}");
        Assert.Equal(("Kept", 4), (reply.Map.Document.Title, reply.Map.Version));
        foreach (var part in (string[])["stages", "marks", "claims", "handoffs"])
        {
            Assert.True(JsonNode.DeepEquals(first[part], now[part]), $"{first[part]}\n{now[part]}");
        }
    }

    [Fact]
    public async Task What_was_changed_again_since_is_named_and_not_taken_back()
    {
        var (http, id, ids) = await StartAsync();
        await http.ReviseAsync(id, "\"1\"", [MapCalls.Set(ids.Text("buy"), "title", "Second"), MapCalls.Remove(ids.Text("mark"))]);
        await http.ReviseAsync(id, "\"2\"", [MapCalls.Set(ids.Text("buy"), "title", "Third")]);

        var problem = await http.SendAsync($"maps/{id}/versions/2/reversal", ifMatch: "\"3\"", expected: HttpStatusCode.UnprocessableEntity);

        Assert.Equal("VERSION_NOT_REVERSIBLE", problem.Text("reason"));
        Assert.Equal([$"{ids.Text("buy")}.title"], problem.Fields());
        Assert.Equal(3, (int)(await http.FetchAsync($"maps/{id}"))["version"]!);
        await http.SendAsync($"maps/{id}/versions/1/reversal", ifMatch: "\"3\"", expected: HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_was_slower_learns_what_changed_and_nothing_of_either_is_lost()
    {
        var (http, id, ids) = await StartAsync();
        await http.ReviseAsync(id, "\"1\"", [MapCalls.Set(ids.Text("buy"), "title", "Theirs"), MapCalls.Remove(ids.Text("mark"))]);

        var mine = new JsonArray(MapCalls.Set(ids.Text("unpack"), "title", "Mine"));
        var problem = await http.ReviseAsync(id, "\"1\"", mine, HttpStatusCode.PreconditionFailed);

        Assert.Equal((2, "MAP_MOVED_ON"), ((int)problem["currentVersion"]!, problem.Text("reason")));
        Assert.Equal([ids.Text("mark"), $"{ids.Text("buy")}.title"], problem.Fields());
        Assert.Contains("Theirs", problem["errors"]![1]!.Text("detail"), StringComparison.Ordinal);
        var third = await http.ReviseAsync(id, "\"2\"", mine.DeepClone().AsArray());
        Assert.Equal(("Theirs", "Mine"), (third["stages"]![0]!["steps"]![0]!.Text("title"), third["stages"]![1]!["steps"]![0]!.Text("title")));
    }

    [Fact]
    public async Task One_persons_edits_of_ten_minutes_are_one_set_with_one_reason()
    {
        var (http, id, _) = await StartAsync();
        await http.ReviseAsync(id, "\"1\"", [MapCalls.Set("", "title", "Second")]);
        await http.ReviseAsync(id, "\"2\"", [MapCalls.Set("", "customerType", "patient")]);

        var sets = (await http.FetchAsync($"maps/{id}/change-sets"))["changeSets"]!.AsArray();
        Assert.Equal((1, 1, 3, false), (sets.Count, (int)sets[0]!["number"]!, (int)sets[0]!["lastVersion"]!, (bool)sets[0]!["reasonGiven"]!));
        Assert.Contains("title", sets[0]!.Text("reason"), StringComparison.Ordinal);
        await http.SendAsync($"maps/{id}/change-sets/1/reason", new JsonObject { ["reason"] = "After the workshop" });
        var reply = await Client.ListChangeSetsAsync(new V1.ListChangeSetsRequest { MapId = id }, maps.Metadata(unit, Role.Viewer));
        Assert.Equal(("After the workshop", true), (reply.ChangeSets[0].Reason, reply.ChangeSets[0].ReasonGiven));
        await http.SendAsync($"maps/{id}/change-sets/7/reason", new JsonObject { ["reason"] = "?" }, expected: HttpStatusCode.NotFound);
        await http.SendAsync($"maps/{id}/change-sets/1/reason", new JsonObject(), expected: HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Each_reader_learns_what_changed_since_they_looked()
    {
        var (http, id, _) = await StartAsync();
        var never = await http.FetchAsync($"maps/{id}/unseen");
        Assert.Equal((0, 0), ((int)never["seenVersion"]!, never["changes"]!.AsArray().Count));
        await http.SendAsync($"maps/{id}/visits", new JsonObject { ["version"] = 1 });
        await http.ReviseAsync(id, "\"1\"", [MapCalls.Set("", "title", "Second")]);

        var unseen = await Client.ReadUnseenAsync(new V1.ReadUnseenRequest { MapId = id }, maps.Metadata(unit));
        Assert.Equal((1, 2, "title"), (unseen.SeenVersion, unseen.Version, unseen.Changes.Single().Field));
        await http.SendAsync($"maps/{id}/visits", new JsonObject { ["version"] = 2 });
        Assert.Equal(2, (int)(await http.SendAsync($"maps/{id}/visits", new JsonObject { ["version"] = 1 }))["version"]!);
        await http.SendAsync($"maps/{id}/visits", new JsonObject { ["version"] = 3 }, expected: HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task People_comment_on_elements_answer_each_other_and_settle_it()
    {
        var (http, id, ids) = await StartAsync();
        var first = await http.SendAsync($"maps/{id}/comments", new JsonObject { ["text"] = "本当？ 😀", ["element"] = ids.Text("pain") }, expected: HttpStatusCode.Created);
        var answer = new V1.AddCommentRequest { MapId = id, Text = "Yes.", ReplyTo = first.Text("id") };
        await Client.AddCommentAsync(answer, maps.Metadata(unit));

        var page = await http.FetchAsync($"maps/{id}/comments?limit=1");
        Assert.Equal("Yes.", page["comments"]![0]!.Text("text"));
        Assert.Equal("本当？ 😀", (await http.FetchAsync($"maps/{id}/comments?limit=1&cursor={page.Text("next")}"))["comments"]![0]!.Text("text"));
        var settled = await http.SendAsync($"maps/{id}/comments/{first.Text("id")}/resolution");
        Assert.NotNull(settled["resolvedAt"]);
        Assert.Single((await http.FetchAsync($"maps/{id}/comments?openOnly=true"))["comments"]!.AsArray());
        Assert.Single((await http.FetchAsync($"maps/{id}/comments?element={ids.Text("pain")}"))["comments"]!.AsArray());
        var unreadable = new JsonObject { ["text"] = "a\u0000b" };
        Assert.Equal(["text"], (await http.SendAsync($"maps/{id}/comments", unreadable, expected: HttpStatusCode.BadRequest)).Fields());
        var refused = new JsonObject { ["text"] = "", ["element"] = "nowhere", ["replyTo"] = $"{Guid.CreateVersion7()}" };
        Assert.Equal(["element", "replyTo", "text"], (await http.SendAsync($"maps/{id}/comments", refused, expected: HttpStatusCode.BadRequest)).Fields().Order());
        Assert.Equal("COMMENT_NOT_FOUND", (await http.SendAsync($"maps/{id}/comments/none/resolution", expected: HttpStatusCode.NotFound)).Text("reason"));
    }

    private static string Told(JsonNode change) => $"{change.Text("kind")} {change.Text("elementKind")} {change["field"]}".TrimEnd();

    private async Task<(HttpClient Http, string Id, JsonNode Ids)> StartAsync()
    {
        var http = maps.Http(unit);
        var created = await http.CreateMapAsync(FullMap.Create());
        return (http, created.Text("id"), created["ids"]!);
    }
}
