using System.Net;
using System.Text.Json.Nodes;
using Journey.Evidence.Contracts.Events;
using Journey.Messaging;
using Journey.Messaging.Transports;
using Journey.Platform.Identity;

namespace Maps.Tests;

/// <summary>What a client does with decisions.</summary>
internal static class DecisionCalls
{
    /// <summary>A draft that lacks nothing but a grade of its claim.</summary>
    public static JsonObject Complete(string claim, string owner, string question = "Do we call back?") => JsonNode.Parse($$"""
        {
          "question": "{{question}}", "inScope": ["Calls after purchase"], "outOfScope": ["Shops"],
          "deferred": [{ "what": "Chat", "revisitTrigger": "Chat opens in Korea" }],
          "missingEvidence": [{ "what": "Why people hang up", "owner": "{{owner}}", "due": "2999-01-31" }],
          "options": ["Call back", "Do nothing"], "tradeOffs": ["Calls cost time"],
          "chosenChange": { "what": "Call back within an hour" }, "owner": "{{owner}}", "claims": [{ "claim": "{{claim}}" }],
          "reviewAt": "2999-03-01", "keepRetireCriterion": "Keep where calls fall by 2 points in 8 weeks."
        }
        """)!.AsObject();

    public static Task<JsonObject> DraftAsync(this HttpClient http, string map, JsonObject draft, HttpStatusCode expected = HttpStatusCode.Created) =>
        http.SendAsync($"maps/{map}/decisions", draft, expected: expected);

    public static Task<JsonObject> DecideAsync(this HttpClient http, JsonObject decision, HttpStatusCode expected = HttpStatusCode.OK) =>
        http.SendAsync($"decisions/{decision.Text("id")}/ruling", ifMatch: $"\"{decision["revision"]}\"", expected: expected);

    public static Task<JsonObject> WaiveAsync(
        this HttpClient http, JsonObject decision, string name, string what, string until = "", HttpStatusCode expected = HttpStatusCode.Created) => http.SendAsync(
            $"decisions/{decision.Text("id")}/waivers",
            new JsonObject { [name] = what, ["reason"] = "We cannot wait.", ["until"] = until.Length > 0 ? until : $"{DateTime.UtcNow.AddDays(300):yyyy-MM-dd}" }, expected: expected);

    /// <summary>In memory the transport answers once every queue is done with the message.</summary>
    public static Task GradeAsync(this MapsFixture maps, UnitRef unit, JsonObject map, string claim, string grade, int revision, int statement = 1)
    {
        var e = new ClaimGraded(Guid.Parse(map.Text("id")), claim, statement, revision, DateTimeOffset.UnixEpoch.AddDays(revision), grade, .5, false, "");
        var envelope = Envelope.For(e, new EventContext(unit.Id, Guid.CreateVersion7(), claim, revision, e.AsOf), traceParent: null);
        return maps.Transport.PublishAsync(new Message(envelope.Id, envelope.Type, envelope.ToBytes()), CancellationToken.None);
    }
}
