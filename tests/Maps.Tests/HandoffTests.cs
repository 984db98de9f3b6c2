using System.Text.Json.Nodes;
using Journey.Maps.Contracts.Events;
using Journey.Maps.Maps;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Testing;
using Journey.Testing.Parts;
using V1 = Journey.Maps.V1;

namespace Maps.Tests;

public sealed class HandoffTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    private readonly UnitRef unit = TestUnit.Create("handoffs");

    [Fact]
    public async Task A_handoff_is_where_unit_or_channel_changes_and_names_what_it_lacks()
    {
        var http = maps.Http(unit);
        var created = await http.CreateMapAsync(FullMap.Create());

        var found = await http.FetchAsync($"maps/{created.Text("id")}/handoffs");

        var handoffs = found["handoffs"]!.AsArray();
        Assert.Equal(["Checkout → Delivery", "Delivery → Manual"], handoffs.Select(h => h!.Text("title")));
        Assert.Equal("[]", handoffs[0]!["gaps"]!.ToJsonString());
        Assert.Equal("""["noPayload","noLimit","noSignal"]""", handoffs[1]!["gaps"]!.ToJsonString());
        Assert.Equal((true, false), ((bool)handoffs[0]!["changesOwner"]!, (bool)handoffs[1]!["changesOwner"]!));
        Assert.Equal((4, 1, 1), ((int)found["touchpoints"]!, (int)found["ownerChanges"]!, (int)found["unknown"]!));
        Assert.Equal(1 / 3.0, (double)found["fragmentation"]!, 12);
        var reply = await new V1.Maps.MapsClient(maps.Channel()).ReadHandoffsAsync(new V1.ReadHandoffsRequest { MapId = created.Text("id") }, maps.Metadata(unit));
        Assert.Equal(handoffs.Select(h => h!.Text("id")), reply.Handoffs.Select(h => h.Id));
        Assert.Equal(created["ids"]!.Text("hand"), reply.Handoffs[0].Id);
    }

    [Fact]
    public async Task A_handoff_keeps_its_id_while_its_touchpoints_stay_and_goes_when_one_unit_answers_for_both()
    {
        var http = maps.Http(unit);
        var created = await http.CreateMapAsync(FullMap.Create());
        var (id, ids) = (created.Text("id"), created["ids"]!);
        var before = await HandoffsAsync(http, id);

        await http.ReviseAsync(id, "\"1\"", [MapCalls.Set(ids.Text("t3"), "name", "Guide"), MapCalls.Add("", "handoffs", Terms(ids, "t2", "t3"))]);
        Assert.Equal(before, await HandoffsAsync(http, id));
        await http.ReviseAsync(id, "\"2\"", [MapCalls.Set(ids.Text("t3"), "channel", "parcel")]);
        Assert.DoesNotContain(before[1], await HandoffsAsync(http, id));
        await http.ReviseAsync(id, "\"3\"", [MapCalls.Set(ids.Text("t3"), "channel", "paper")]);
        Assert.Equal(before, await HandoffsAsync(http, id));
    }

    [Fact]
    public async Task On_an_expected_path_only_what_follows_there_is_handed_over()
    {
        var http = maps.Http(unit);
        var map = FullMap.Create();
        map["expectedPaths"] = new JsonArray(
            new JsonObject { ["title"] = "Short", ["touchpoints"] = new JsonArray("checkout", "manual", "checkout") });
        map["handoffs"] = null;
        map.Remove("handoffs");
        map["claims"]!.AsArray().RemoveAt(1);
        var created = await http.CreateMapAsync(map);

        var found = await http.FetchAsync($"maps/{created.Text("id")}/handoffs");
        Assert.Equal(["Checkout → Manual", "Manual → Checkout"], found["handoffs"]!.AsArray().Select(h => h!.Text("title")));
    }

    [Fact]
    public async Task Others_are_told_of_handoffs_with_their_terms_and_of_dismissed_ones_apart()
    {
        await using var probe = new EventProbe<MapRevised>(maps.Transport);
        await probe.ListenAsync();
        var own = TestUnit.Create("handoff-events");
        var http = maps.Http(own);
        var created = await http.CreateMapAsync(FullMap.Create());
        await http.ReviseAsync(created.Text("id"), "\"1\"", [MapCalls.Set(created["ids"]!.Text("hand"), "dismissal", "One team does both.")]);

        var heard = () => probe.Heard.Where(h => h.Context.UnitId == own.Id).Select(h => h.Event).ToList();
        await Eventually.HoldsAsync(() => heard().Count == 2, "two events");
        var handoff = heard()[0].Journey!.Handoffs![0];
        Assert.Equal(("Shop", "Carrier", "P1D", created["ids"]!.Text("hand")), (handoff.Giver, handoff.Receiver, handoff.Limit, handoff.Id));
        Assert.Equal(("Address", "No scan", true, true), (handoff.Payload, handoff.FailureSignal, handoff.ChangesUnit, handoff.ChangesChannel));
        Assert.Equal([2, 1], heard().Select(e => e.Journey!.Handoffs!.Count));
        Assert.Empty(heard()[0].Journey!.Dismissed!);
        Assert.Equal((handoff.Id, "One team does both."), heard()[1].Journey!.Dismissed!.Select(h => (h.Id, h.Dismissal)).Single());
        Assert.Equal([2, 1], heard().Select(e => e.Elements.Count(element => element.Kind == "handoff")));
        Assert.Equal("Checkout → Delivery", heard()[0].Elements.First(element => element.Kind == "handoff").Title);
    }

    // DOMAIN d11: .4 a + .2 b + .2 c + .2 d, flagged from .5 on.
    [Theory]
    [InlineData("en", """[["Team approves",true,""],["Ticket is queued",true,""]]""", .4 + .2 + .2 + 0, 2)]
    [InlineData("en", """[["I buy",false,"Shop"],["I wait",false,"Care"]]""", .2, 0)]
    [InlineData("ja", """[["社内承認",true,"Shop"],["買う",false,"Shop"]]""", .4 * .5 + .2 * .5, 1)]
    [InlineData("fi", """[["approval",false,""],["I wait",false,"Shop"]]""", .2 * .5 + .2 * .5, 0)]
    public void A_map_of_the_organisation_from_inside_is_told_from_a_path(string language, string steps, double score, int backstage)
    {
        var stages = JsonNode.Parse(steps)!.AsArray().Select((step, i) => new Stage($"s{i}", $"Stage {i}",
        [
            new Step($"{i}", (string)step![0]!, Actor: (bool)step[1]! ? StepActor.Organisation : null,
                Touchpoints: (string)step[2]! is { Length: > 0 } by ? [new Touchpoint($"t{i}", $"t{i}", "T", "web", by)] : []),
        ]));

        var found = InternalProcess.Of(new MapDocument(Stages: [.. stages]) { Language = language });

        Assert.Equal(score, found.Score!.Value, 9);
        Assert.Equal(score >= .5, found.IsFlagged);
        Assert.Equal(backstage, found.MoveBackstage.Count);
        Assert.Equal(language != "fi", found.WordsKnown);
    }

    [Fact]
    public void Too_little_is_told_as_too_little()
    {
        Assert.Null(InternalProcess.Of(new MapDocument()).Score);
        var violations = new Violations();
        var alone = Shape.Read<MapDocument>(SampleMap.Create(), violations);
        Assert.Null(HandoffDesign.Of(new MapVersion(Guid.Empty, 1, VersionStatus.Draft, default, "", "", alone)).Fragmentation);
    }

    [Fact]
    public async Task The_blueprint_counts_both_sides_of_the_line_of_visibility()
    {
        var http = maps.Http(unit);
        var id = (await http.CreateMapAsync(FullMap.Create())).Text("id");

        var row = await http.FetchAsync($"maps/{id}/compare/blueprint");

        var numbers = row["numbers"]!;
        Assert.Equal((3, 1, 1, 1), ((int)numbers["steps"]!, (int)numbers["stepsWithBoth"]!, (int)numbers["failurePoints"]!, (int)numbers["failurePointsBelow"]!));
        Assert.Equal("""["Shop","Warehouse","Carrier"]""", numbers["operatingUnits"]!.ToJsonString());
        Assert.Equal("[]", row["notConnected"]!.ToJsonString());
        Assert.Equal("Back office approves", numbers["internalProcess"]!["moveBackstage"]![0]!.Text("title"));
    }

    [Fact]
    public void A_touchpoint_without_the_customer_stands_backstage()
    {
        Touchpoint[] touchpoints = [new("seen", "seen", "Call", "phone", "Support", "customer"), new("unseen", "unseen", "Credit check", "file", "Risk", "Shop", "Risk")];
        var map = new MapVersion(Guid.Empty, 1, VersionStatus.Draft, default, "", "", new MapDocument(Stages: [new Stage("s", "S", [new Step("t", "I order", Touchpoints: touchpoints)])]));

        var found = Blueprint.Of(map, default);

        Assert.Equal(["unseen"], found.UnseenTouchpoints);
        Assert.Equal((true, 1), (found.LanesConnected, found.StepsWithBoth));
    }

    private static async Task<string[]> HandoffsAsync(HttpClient http, string id) =>
        [.. (await http.FetchAsync($"maps/{id}/handoffs"))["handoffs"]!.AsArray().Select(h => h!.Text("id"))];

    private static JsonObject Terms(JsonNode ids, string from, string to) => new() { ["from"] = ids.Text(from), ["to"] = ids.Text(to), ["limit"] = "PT4H" };
}
