using System.Net;
using System.Text.Json.Nodes;
using Journey.Platform.Identity;
using Journey.Testing.Parts;

namespace Maps.Tests;

public sealed class ContentGateTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    [Fact]
    public async Task A_handoff_is_confirmed_by_both_sides_before_its_map_is_published()
    {
        var unit = TestUnit.Create("content-handoff");
        var document = SoundMap.Document();
        document["absences"]!.AsArray().RemoveAt(1);
        document["handoffs"] = JsonNode.Parse("""[{ "id": "hand", "from": "tp", "to": "line", "payload": "Order number", "limit": "P1D", "failureSignal": "No call" }]""");
        var map = await SoundMap.MakeAsync(maps, unit, document);
        var (id, http) = (map.Text("id"), maps.Http(unit, Role.Approver));
        Assert.Equal([$"P04.{map["ids"]!.Text("hand")}"], (await http.PublishAsync(id, 1, HttpStatusCode.UnprocessableEntity)).Fields());

        maps.Owners.Confirm(id, map["ids"]!.Text("hand"));
        await http.PublishAsync(id, 1);
    }

    [Fact]
    public async Task What_is_cited_behind_other_words_of_a_claim_is_no_evidence()
    {
        var unit = TestUnit.Create("content-evidence");
        var map = await SoundMap.MakeAsync(maps, unit);
        var (id, claim, http) = (map.Text("id"), map["ids"]!.Text("claim"), maps.Http(unit, Role.Approver));
        await http.ReviseAsync(id, "\"1\"", [MapCalls.Set(claim, "statement", "Waiting drives people away.")]);

        var blocked = (await http.PublishAsync(id, 2, HttpStatusCode.UnprocessableEntity)).Fields();
        Assert.Equal(["L03", "L13", "P09", "P09", "P10"], blocked.Select(field => field[..3]));
        Assert.Contains($"P10.{claim}", blocked);
        maps.Evidence.Grade(id, claim, "B", 4, 2);
        await http.PublishAsync(id, 2);
    }

    [Fact]
    public async Task Only_an_approver_signs_required_content_away_and_the_publication_keeps_it()
    {
        var unit = TestUnit.Create("content-waived");
        var document = SoundMap.Document();
        document["painPoints"]![0]!.AsObject().Remove("reasons");
        var map = await SoundMap.MakeAsync(maps, unit, document);
        var (id, http) = (map.Text("id"), maps.Http(unit, Role.Approver));
        var gate = await maps.Http(unit, Role.Viewer).FetchAsync($"maps/{id}/gate");
        var block = Assert.Single(gate["blocks"]!.AsArray())!;
        Assert.Equal(
            ($"P08.{map["ids"]!.Text("pain")}", "The pain point 'It is slow' does not say which contact reasons speak of it."), (block.Text("place"), block.Text("what")));
        Assert.Equal((0d, false), ((double)gate["lint"]!["theatreIndex"]!, (bool)gate["lint"]!["blocksPublishing"]!));

        var decision = (await http.FetchAsync($"maps/{id}/decisions"))["decisions"]![0]!.AsObject();
        var until = $"{maps.Clock.GetUtcNow().AddDays(3):yyyy-MM-dd}";
        Assert.Equal(["rule"], (await http.WaiveAsync(decision, "rule", "P15", until, HttpStatusCode.BadRequest)).Fields());
        await maps.Http(unit, Role.Owner).WaiveAsync(decision, "rule", "P08", until, HttpStatusCode.Forbidden);
        var waiver = await http.WaiveAsync(decision, "rule", "P08", until);
        var seen = (await http.PublishAsync(id, 1))["seen"]!;
        Assert.Equal([waiver.Text("id")], seen["waivers"]!.AsArray().Select(w => w!.Text("id")));
    }
}
