using System.Net;
using System.Text.Json.Nodes;
using Journey.Platform.Identity;
using Scope = Journey.Owners.V1.MetricScope;

namespace Maps.Tests;

/// <summary>A map that nothing holds back from being published.</summary>
internal static class SoundMap
{
    public static JsonObject Document(string title = "First 30 days") => JsonNode.Parse($$"""
        {
          "title": "{{title}}", "goal": { "statement": "I want to be online.", "outcomeTest": "Online on day 30" }, "window": { "anchor": "purchase", "end": "first bill", "days": 30 },
          "segment": { "key": "new-households" }, "review": { "due": "2999-01-01", "owner": "Ana" },
          "stages": [{ "id": "order", "title": "Order", "steps": [
            { "id": "buy", "title": "I buy", "intent": "I want it today.", "neededToProgress": "A price",
              "touchpoints": [{ "id": "tp", "key": "checkout", "name": "Checkout", "channel": "web", "operatedBy": "Shop", "initiator": "Customer", "receiver": "Shop" }],
              "emotions": [{ "valence": 1, "basis": "selfReported", "answers": 12 }] },
            { "id": "wait", "title": "I wait", "intent": "I want it soon.", "neededToProgress": "A date" },
            { "id": "call", "title": "I call", "intent": "I want to know.", "neededToProgress": "An answer",
              "touchpoints": [{ "id": "line", "key": "line", "name": "Line", "channel": "phone", "operatedBy": "Shop", "initiator": "Customer", "receiver": "Shop" }],
              "emotions": [{ "valence": -1, "basis": "selfReported", "answers": 5 }] } ] }],
          "painPoints": [{ "id": "pain", "title": "It is slow", "step": "wait", "severity": 4, "reasons": ["waiting"] }],
          "claims": [{ "id": "claim", "statement": "Waiting is the main pain.", "element": "pain" }, { "id": "other", "statement": "Paying is easy.", "element": "tp" }],
          "assumptions": [{ "id": "belief", "claim": "other", "test": "Ask forty buyers." }],
          "candidateFixes": [{ "id": "fix", "title": "Call back", "painPoint": "pain" }],
          "momentsOfTruth": [{ "id": "mot", "step": "wait", "polarity": "stumble", "criterion": "Many leave." }],
          "dependencies": [
            { "id": "dep", "element": "tp", "kind": "product", "on": "router" }, { "element": "wait", "kind": "policy", "on": "refunds" },
            { "element": "call", "kind": "policy", "on": "refunds" }, { "element": "map", "kind": "segment", "on": "new-households" } ],
          "absences": [{ "of": "failurePoints", "because": "None was seen." }, { "of": "handoffs", "because": "One team does all." }, { "of": "marks", "because": "Nothing to mark." },
            { "of": "metrics", "because": "They come with the plan." }],
          "reason": "First draft"
        }
        """)!.AsObject();

    /// <summary>Made, owned, graded, decided on: version 1 can be published.</summary>
    public static async Task<JsonObject> MakeAsync(MapsFixture maps, UnitRef unit, JsonObject? document = null)
    {
        var http = maps.Http(unit, Role.Owner);
        var map = await http.CreateMapAsync(document ?? Document());
        var (id, ids) = (map.Text("id"), map["ids"]!);
        maps.Owners.Own(id, id, ids.Text("pain"));
        maps.Owners.Plan(id, ids.Text("fix"), Scope.Outcome);
        maps.Evidence.Grade(id, ids.Text("claim"), "B", 3);
        await maps.GradeAsync(unit, map, ids.Text("claim"), "B", 3);
        await http.DecideAsync(await http.DraftAsync(id, DecisionCalls.Complete(ids.Text("claim"), maps.Owners.Hire())));
        return map;
    }

    public static Task<JsonObject> PublishAsync(this HttpClient http, string map, int version, HttpStatusCode expected = HttpStatusCode.OK) =>
        http.SendAsync($"maps/{map}/publication", ifMatch: $"\"{version}\"", expected: expected);
}
