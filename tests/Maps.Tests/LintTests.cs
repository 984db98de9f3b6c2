using System.Net;
using System.Text.Json.Nodes;
using Journey.Messaging;
using Journey.Messaging.Transports;
using Journey.Owners.Contracts.Events;
using Journey.Testing.Parts;
using Role = Journey.Platform.Identity.Role;
using Scope = Journey.Owners.V1.MetricScope;

namespace Maps.Tests;

public sealed class LintTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    [Fact]
    public async Task Mending_what_is_found_makes_a_map_sound()
    {
        var unit = TestUnit.Create("lint-mended");
        var http = maps.Http(unit, Role.Owner);
        var map = await http.CreateMapAsync(SampleMap.Create());
        var (id, ids) = (map.Text("id"), map["ids"]!);
        var first = await http.FetchAsync($"maps/{id}/lint");
        Assert.Equal(["L01", "L02", "L03", "L04", "L06", "L07", "L08", "L10", "L12", "L13"], Failed(first));
        Assert.Equal(("weak", true, 1, 1), (first.Text("strength"), (bool)first["blocksPublishing"]!, (int)first["version"]!, (int)first["rulesVersion"]!));
        Assert.Equal(22d / 25, (double)first["theatreIndex"]!, 12);
        Assert.Contains(first["findings"]!.AsArray(), f => f!.Text("rule") == "L02" && f!.Text("element") == ids.Text("pain"));

        maps.Owners.Own(id, id, ids.Text("pain"));
        maps.Owners.Plan(id, ids.Text("fix"), Scope.Outcome);
        await maps.GradeAsync(unit, map, ids.Text("claim"), "B", 3);
        var draft = await http.DraftAsync(id, DecisionCalls.Complete(ids.Text("claim"), maps.Owners.Hire()));
        Assert.Contains("L01", Failed(await http.FetchAsync($"maps/{id}/lint")));
        await http.DecideAsync(draft);
        var buy = map["stages"]![0]!["steps"]![0]!.Text("id");
        var wait = map["stages"]![0]!["steps"]![1]!.Text("id");
        await http.ReviseAsync(id, "\"1\"",
        [
            MapCalls.Set(buy, "intent", "I want it today."), MapCalls.Set("", "review", JsonNode.Parse("""{ "due": "2999-01-01" }""")),
            MapCalls.Add(map["stages"]![0]!.Text("id"), "steps", JsonNode.Parse("""{ "title": "I call", "intent": "I want to know.", "touchpoints": [{ "key": "line", "name": "Line", "channel": "phone", "operatedBy": "Shop" }], "emotions": [{ "valence": -1, "basis": "selfReported" }] }""")!.AsObject()),
            MapCalls.Add("", "momentsOfTruth", new JsonObject { ["step"] = wait, ["polarity"] = "stumble", ["criterion"] = "Many leave." }),
            MapCalls.Add("", "absences", new JsonObject { ["of"] = "failurePoints", ["because"] = "None was seen." }),
            MapCalls.Add("", "absences", new JsonObject { ["of"] = "handoffs", ["because"] = "One team does all." }),
        ]);
        var last = await http.FetchAsync($"maps/{id}/lint");
        Assert.Empty(Failed(last));
        Assert.Equal(("sound", false, 0d, 2), (last.Text("strength"), (bool)last["blocksPublishing"]!, (double)last["theatreIndex"]!, (int)last["version"]!));
        Assert.Equal(["L04", "L06", "L07", "L08", "L10", "L12", "L13"], Failed(await http.FetchAsync($"maps/{id}/lint?version=1")));
        // A grade is of a wording: in other words the claim has none.
        await http.ReviseAsync(id, "\"2\"", [MapCalls.Set(ids.Text("claim"), "statement", "Waiting is fine.")]);
        Assert.Equal(["L03", "L13"], Failed(await http.FetchAsync($"maps/{id}/lint")));
        await http.FetchAsync($"maps/{id}/lint?version=4", HttpStatusCode.NotFound);
        await http.FetchAsync($"maps/{id}/lint?version=x", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_owner_waives_what_warns_and_an_approver_what_blocks()
    {
        var unit = TestUnit.Create("lint-waived");
        var (http, approver) = (maps.Http(unit, Role.Owner), maps.Http(unit, Role.Approver));
        var id = (await http.CreateMapAsync(SampleMap.Create())).Text("id");
        var draft = await http.DraftAsync(id, new JsonObject { ["question"] = "What now?" });

        var warns = await http.WaiveAsync(draft, "rule", "L07");
        Assert.Equal("ROLE_TOO_LOW", (await http.WaiveAsync(draft, "rule", "L02", expected: HttpStatusCode.Forbidden)).Text("reason"));
        Assert.Equal(["rule"], (await approver.WaiveAsync(draft, "rule", "L16", expected: HttpStatusCode.BadRequest)).Fields());
        Assert.Equal(warns.Text("id"), Waiver(await http.FetchAsync($"maps/{id}/lint"), "L07"));
        foreach (var rule in new[] { "L01", "L02", "L03", "L04", "L06" })
        {
            await approver.WaiveAsync(draft, "rule", rule);
        }

        Assert.True((bool)(await http.FetchAsync($"maps/{id}/lint"))["blocksPublishing"]!);
        var last = await approver.WaiveAsync(draft, "rule", "L13");
        var waived = await http.FetchAsync($"maps/{id}/lint");
        Assert.Equal((false, last.Text("id")), ((bool)waived["blocksPublishing"]!, Waiver(waived, "L13")));
        Assert.Contains("L13", Failed(waived));
    }

    [Fact]
    public async Task Nothing_is_guessed_while_owners_is_silent()
    {
        var http = maps.Http(TestUnit.Create("lint-silent"));
        var id = (await http.CreateMapAsync(SampleMap.Create())).Text("id");
        maps.Owners.Silent[id] = true;
        await http.FetchAsync($"maps/{id}/lint", HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task What_is_published_and_moves_nobody_in_sixty_days_is_theatre_until_somebody_is_named()
    {
        var unit = TestUnit.Create("lint-theatre");
        var id = (await SoundMap.MakeAsync(maps, unit)).Text("id");
        await maps.Http(unit, Role.Approver).PublishAsync(id, 1);
        maps.Clock.Pass(TimeSpan.FromDays(59));
        Assert.Equal("notApplicable", Outcome(await maps.Http(unit).FetchAsync($"maps/{id}/lint")));
        maps.Clock.Pass(TimeSpan.FromDays(2));
        Assert.Equal("failed", Outcome(await maps.Http(unit).FetchAsync($"maps/{id}/lint")));

        var e = new OwnerAssigned(Guid.Parse(id), id, Guid.CreateVersion7(), Guid.CreateVersion7(), maps.Clock.GetUtcNow(), null);
        var envelope = Envelope.For(e, new EventContext(unit.Id, Guid.CreateVersion7(), $"maps/{id}/owners", 5, maps.Clock.GetUtcNow()), traceParent: null);
        await maps.Transport.PublishAsync(new Message(envelope.Id, envelope.Type, envelope.ToBytes()), CancellationToken.None);
        Assert.Equal("passed", Outcome(await maps.Http(unit).FetchAsync($"maps/{id}/lint")));
        var effect = (await maps.Http(unit).FetchAsync($"maps/{id}/effects"))["effects"]![0]!;
        Assert.Equal((e.PersonId.ToString(), "This version changed 1 owner and 1 decision."), (effect["assigned"]![0]!.Text("person"), effect.Text("words")));
    }

    private static string Outcome(JsonObject lint) => lint["rules"]!.AsArray().Single(r => r!.Text("rule") == "L15")!.Text("outcome");

    private static string[] Failed(JsonObject lint) => [.. lint["rules"]!.AsArray().Where(r => r!.Text("outcome") == "failed").Select(r => r!.Text("rule"))];

    private static string? Waiver(JsonObject lint, string rule) => lint["findings"]!.AsArray().First(f => f!.Text("rule") == rule)!["waiver"]?.GetValue<string>();
}
