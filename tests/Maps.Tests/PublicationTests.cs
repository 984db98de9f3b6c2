using System.Net;
using System.Text.Json.Nodes;
using Journey.Maps.Contracts.Events;
using Journey.Platform.Identity;
using Journey.Testing;
using Journey.Testing.Parts;

namespace Maps.Tests;

public sealed class PublicationTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    [Fact]
    public async Task A_version_is_published_with_all_that_was_seen()
    {
        var unit = TestUnit.Create("pub-seen");
        var (http, viewer) = (maps.Http(unit, Role.Approver), maps.Http(unit, Role.Viewer));
        var map = await SoundMap.MakeAsync(maps, unit);
        var (id, ids) = (map.Text("id"), map["ids"]!);
        await viewer.FetchAsync($"maps/{id}?state=published", HttpStatusCode.NotFound);
        Assert.Equal("draft", (await viewer.FetchAsync($"maps/{id}")).Text("status"));

        var made = await http.PublishAsync(id, 1);
        var seen = made["seen"]!;
        Assert.Equal((1, 1, "published", "Aiko Tanaka"), ((int)made["number"]!, (int)made["version"]!, made.Text("status"), made.Text("publishedBy")));
        Assert.Equal(("2026-05-01T08:00:00.000Z", 9, 7), (seen.Text("asOf"), (int)seen["evidenceRevision"]!, (int)seen["ownersRevision"]!));
        Assert.Equal(
            [(ids.Text("claim"), "B", 3), (ids.Text("other"), "Uncited", 0)],
            seen["claims"]!.AsArray().Select(c => (c!.Text("claim"), c!.Text("grade"), (int)c!["gradeRevision"]!)));
        Assert.Equal([id, ids.Text("pain")], seen["owners"]!.AsArray().Select(o => o!.Text("element")).OrderBy(e => e != id));
        Assert.Equal(ids.Text("fix"), seen["fixes"]![0]!.Text("candidate"));
        Assert.Equal((1, "sound", 0d), ((int)seen["lint"]!["rulesVersion"]!, seen["lint"]!.Text("strength"), (double)seen["lint"]!["theatreIndex"]!));

        await http.ReviseAsync(id, "\"1\"", [MapCalls.Set("", "title", "Later")]);
        Assert.Equal(("First 30 days", "published"), Title(await viewer.FetchAsync($"maps/{id}")));
        Assert.Equal(("Later", "draft"), Title(await http.FetchAsync($"maps/{id}")));
        Assert.Equal(("Later", "draft"), Title(await viewer.FetchAsync($"maps/{id}?state=newest")));
        Assert.Equal(("First 30 days", "published"), Title(await http.FetchAsync($"maps/{id}?state=published")));
        Assert.Equal(1, (int)(await viewer.FetchAsync("maps"))["maps"]![0]!["publishedVersion"]!);
        Assert.True(JsonNode.DeepEquals(made, await viewer.FetchAsync($"maps/{id}/publications/1")));
        Assert.True(JsonNode.DeepEquals(made, await viewer.FetchAsync($"maps/{id}/publication")));
    }

    [Fact]
    public async Task What_was_published_reads_the_same_for_ever()
    {
        var unit = TestUnit.Create("pub-ever");
        var http = maps.Http(unit, Role.Approver);
        var map = await SoundMap.MakeAsync(maps, unit);
        var (id, ids) = (map.Text("id"), map["ids"]!);
        await http.PublishAsync(id, 1);
        var published = await TextAsync(http, $"maps/{id}?state=published");
        var publication = await TextAsync(http, $"maps/{id}/publications/1");

        for (var version = 1; version <= 20; version++)
        {
            await http.ReviseAsync(id, $"\"{version}\"", [MapCalls.Set(ids.Text("claim"), "statement", $"Waiting hurts {version}."), MapCalls.Set("", "title", $"Title {version}")]);
        }

        await http.ReviseAsync(id, "\"21\"", [MapCalls.Op("split", ids.Text("tp"), JsonNode.Parse("""[{ "key": "basket", "name": "Basket", "channel": "web" }, { "key": "pay", "name": "Pay", "channel": "web" }]"""))]);
        await http.ReviseAsync(id, "\"22\"", [MapCalls.Remove(ids.Text("claim")), MapCalls.Remove(ids.Text("fix")), MapCalls.Remove(ids.Text("pain")), MapCalls.Remove(ids.Text("line"))]);
        await http.SendAsync("channels/phone/merger", new JsonObject { ["into"] = "web" });
        maps.Evidence.Grade(id, ids.Text("claim"), "D", 9);
        await maps.GradeAsync(unit, map, ids.Text("claim"), "D", 9);

        Assert.Equal(published, await TextAsync(http, $"maps/{id}?state=published"));
        Assert.Equal(publication, await TextAsync(http, $"maps/{id}/publications/1"));
        Assert.Equal(published, await TextAsync(maps.Http(unit, Role.Viewer), $"maps/{id}"));
        Assert.Equal(published, await TextAsync(http, $"maps/{id}/versions/1"));
        Assert.Equal(23, (int)(await http.FetchAsync($"maps/{id}"))["version"]!);
    }

    [Fact]
    public async Task Everything_that_holds_a_version_back_is_told_at_once()
    {
        var unit = TestUnit.Create("pub-blocked");
        var http = maps.Http(unit, Role.Approver);
        var map = await http.CreateMapAsync(SampleMap.Create());
        var id = map.Text("id");
        var problem = await http.PublishAsync(id, 1, HttpStatusCode.UnprocessableEntity);
        var gate = await maps.Http(unit, Role.Viewer).FetchAsync($"maps/{id}/gate");

        Assert.Equal("PUBLICATION_BLOCKED", problem.Text("reason"));
        string[] rules = [.. problem.Fields().Where(field => field[0] == 'L').Select(field => field[..3]).Distinct()];
        Assert.Equal(["L01", "L02", "L03", "L04", "L06", "L13"], rules);
        Assert.Contains($"L02.{map["ids"]!.Text("pain")}", problem.Fields());
        Assert.Contains("changeSets[1].reason", problem.Fields());
        Assert.Equal(problem.Fields(), gate["blocks"]!.AsArray().Select(b => b!.Text("place")));
        Assert.True((bool)gate["lint"]!["blocksPublishing"]!);
        Assert.Empty((await http.FetchAsync($"maps/{id}/publications"))["publications"]!.AsArray());
        Assert.Equal("draft", (await http.FetchAsync($"maps/{id}")).Text("status"));
    }

    [Fact]
    public async Task Every_change_has_a_reason_before_it_is_published()
    {
        var unit = TestUnit.Create("pub-reason");
        var http = maps.Http(unit, Role.Approver);
        var map = await SoundMap.MakeAsync(maps, unit);
        var id = map.Text("id");
        await http.PublishAsync(id, 1);
        maps.Clock.Pass(TimeSpan.FromMinutes(11));
        http = maps.Http(unit, Role.Approver);
        await http.ReviseAsync(id, "\"1\"", [MapCalls.Set("", "title", "Later")]);

        Assert.Equal(["changeSets[2].reason"], (await http.PublishAsync(id, 2, HttpStatusCode.UnprocessableEntity)).Fields());
        await http.SendAsync($"maps/{id}/change-sets/2/reason", new JsonObject { ["reason"] = "It has another name now." });
        Assert.Equal(2, (int)(await http.PublishAsync(id, 2))["number"]!);
    }

    [Fact]
    public async Task A_rule_is_waived_until_its_day_and_the_waiver_is_kept()
    {
        var unit = TestUnit.Create("pub-waived");
        var http = maps.Http(unit, Role.Approver);
        var document = SoundMap.Document();
        document.Remove("momentsOfTruth");
        var id = (await SoundMap.MakeAsync(maps, unit, document)).Text("id");
        var blocked = await http.PublishAsync(id, 1, HttpStatusCode.UnprocessableEntity);
        Assert.Equal([$"L06.{id}"], blocked.Fields());
        var decision = (await http.FetchAsync($"maps/{id}/decisions"))["decisions"]![0]!.AsObject();
        var waiver = await http.WaiveAsync(decision, "rule", "L06", $"{maps.Clock.GetUtcNow().AddDays(3):yyyy-MM-dd}");

        maps.Clock.Pass(TimeSpan.FromDays(5));
        http = maps.Http(unit, Role.Approver);
        Assert.Equal([$"L06.{id}"], (await http.PublishAsync(id, 1, HttpStatusCode.UnprocessableEntity)).Fields());
        waiver = await http.WaiveAsync(decision, "rule", "L06", $"{maps.Clock.GetUtcNow().AddDays(3):yyyy-MM-dd}");
        var seen = (await http.PublishAsync(id, 1))["seen"]!;
        Assert.Equal([waiver.Text("id")], seen["waivers"]!.AsArray().Select(w => w!.Text("id")));
        Assert.Equal(waiver.Text("id"), seen["lint"]!["findings"]![0]!.Text("waiver"));
        Assert.Equal(3d / 25, (double)seen["lint"]!["theatreIndex"]!, 12);
    }

    [Fact]
    public async Task Nothing_is_published_on_a_guess()
    {
        var unit = TestUnit.Create("pub-silent");
        var http = maps.Http(unit, Role.Approver);
        var id = (await SoundMap.MakeAsync(maps, unit)).Text("id");

        maps.Evidence.Silent[id] = true;
        Assert.Equal(("GATE_UNAVAILABLE", "evidence"), Part(await http.PublishAsync(id, 1, HttpStatusCode.ServiceUnavailable)));
        maps.Evidence.Silent.Clear();
        maps.Owners.Silent[id] = true;
        Assert.Equal(("GATE_UNAVAILABLE", "owners"), Part(await http.PublishAsync(id, 1, HttpStatusCode.ServiceUnavailable)));
        maps.Owners.Silent.Clear();
        maps.Evidence.Known[id] = 0;
        Assert.Contains("knows version 0", (await http.PublishAsync(id, 1, HttpStatusCode.ServiceUnavailable)).Text("detail"), StringComparison.Ordinal);
        maps.Evidence.Known.Clear();
        maps.Evidence.Slow[id] = true;
        var began = DateTimeOffset.UtcNow;
        Assert.Contains("in time", (await http.PublishAsync(id, 1, HttpStatusCode.ServiceUnavailable)).Text("detail"), StringComparison.Ordinal);
        Assert.InRange(DateTimeOffset.UtcNow - began, TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(15));
        maps.Evidence.Slow.Clear();
        Assert.Empty((await http.FetchAsync($"maps/{id}/publications"))["publications"]!.AsArray());
        await http.PublishAsync(id, 1);
    }

    [Fact]
    public async Task A_later_publication_takes_the_place_of_the_one_before_and_others_are_told()
    {
        var unit = TestUnit.Create("pub-later");
        await using var probe = new EventProbe<MapPublished>(maps.Transport);
        await probe.ListenAsync();
        var http = maps.Http(unit, Role.Approver);
        var map = await SoundMap.MakeAsync(maps, unit);
        var id = map.Text("id");
        await http.PublishAsync(id, 1);
        Assert.Equal(["version"], (await http.PublishAsync(id, 1, HttpStatusCode.UnprocessableEntity)).Fields());
        await http.ReviseAsync(id, "\"1\"", [MapCalls.Set("", "title", "Later")]);
        await http.PublishAsync(id, 2);
        await maps.Http(unit, Role.Owner).SendAsync($"maps/{id}/publications/2/archival", new JsonObject { ["reason"] = "Wrong" }, expected: HttpStatusCode.Forbidden);
        Assert.Equal(["reason"], (await http.SendAsync($"maps/{id}/publications/2/archival", [], expected: HttpStatusCode.BadRequest)).Fields());
        Assert.Equal("PUBLICATION_ENDED", (await http.SendAsync($"maps/{id}/publications/1/archival", new JsonObject { ["reason"] = "Wrong" }, expected: HttpStatusCode.UnprocessableEntity)).Text("reason"));
        await http.SendAsync($"maps/{id}/publications/2/archival", new JsonObject { ["reason"] = "The product is gone." });

        var list = (await http.FetchAsync($"maps/{id}/publications"))["publications"]!.AsArray();
        Assert.Equal([(2, 2, "archived"), (1, 1, "superseded")], list.Select(p => ((int)p!["number"]!, (int)p!["version"]!, p!.Text("status"))));
        Assert.Equal("The product is gone.", list[0]!.Text("endReason"));
        Assert.Equal(["archived", "superseded"], (await http.FetchAsync($"maps/{id}/versions"))["versions"]!.AsArray().Select(v => v!.Text("status")));
        await http.FetchAsync($"maps/{id}?state=published", HttpStatusCode.NotFound);
        await http.FetchAsync($"maps/{id}/publication", HttpStatusCode.NotFound);
        await http.FetchAsync($"maps/{id}/publications/3", HttpStatusCode.NotFound);
        var told = () => probe.Heard.Where(h => h.Context.UnitId == unit.Id).OrderBy(h => h.Context.Version).ToList();
        await Eventually.HoldsAsync(() => told().Count == 3, "three events");
        Assert.Equal(
            [(1L, 1, 1, "published"), (2L, 2, 2, "published"), (3L, 2, 2, "archived")],
            told().Select(h => (h.Context.Version, h.Event.Publication, h.Event.Version, h.Event.Status)));
        Assert.Equal(("B", 3L), (told()[0].Event.Claims[0].Grade, told()[0].Event.Claims[0].GradeRevision));
    }

    [Fact]
    public async Task A_command_that_comes_again_publishes_once_and_another_version_is_refused()
    {
        var unit = TestUnit.Create("pub-again");
        var http = maps.Http(unit, Role.Approver);
        var id = (await SoundMap.MakeAsync(maps, unit)).Text("id");
        Assert.Equal("MAP_VERSION_MISSING", (await http.SendAsync($"maps/{id}/publication", expected: (HttpStatusCode)428)).Text("reason"));
        var moved = await http.PublishAsync(id, 4, HttpStatusCode.PreconditionFailed);
        Assert.Equal("1", moved["currentVersion"]!.ToString());
        await maps.Http(unit, Role.Owner).PublishAsync(id, 1, HttpStatusCode.Forbidden);
        await maps.Http(TestUnit.Create("pub-foreign"), Role.Approver).PublishAsync(id, 1, HttpStatusCode.NotFound);

        http.DefaultRequestHeaders.Add("Idempotency-Key", "once");
        var first = await http.PublishAsync(id, 1);
        Assert.True(JsonNode.DeepEquals(first, await http.PublishAsync(id, 1)));
        Assert.Single((await http.FetchAsync($"maps/{id}/publications"))["publications"]!.AsArray());
    }

    private static (string, string) Title(JsonObject map) => (map.Text("title"), map.Text("status"));

    private static (string, string?) Part(JsonObject problem) => (problem.Text("reason"), problem["part"]?.ToString());

    private static async Task<string> TextAsync(HttpClient http, string path) => await http.GetStringAsync(new Uri(path, UriKind.Relative));
}
