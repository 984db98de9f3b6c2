using System.Text.Json.Nodes;

namespace Maps.Tests;

/// <summary>A map with everything a map may hold, with labels for ids.</summary>
internal static class FullMap
{
    public static JsonObject Create(string title = "First 30 days") => JsonNode.Parse($$"""
        {
          "title": "{{title}}", "language": "en", "family": "first-30-days",
          "goal": { "statement": "I want to be online.", "outcomeTest": "online on day 30" },
          "window": { "anchor": "purchase", "end": "pay bill", "days": 30 },
          "segment": { "key": "new-households", "name": "New households", "priority": true, "definitionVersion": 2 },
          "persona": { "name": "Kim", "note": "Moves in on Friday." },
          "review": { "due": "2027-01-31", "owner": "Ana" },
          "stages": [
            { "id": "order", "title": "Order", "steps": [
              { "id": "buy", "title": "I buy", "touchpoints": [{ "id": "t1", "key": "checkout", "name": "Checkout", "channel": "web", "operatedBy": "Shop" }],
                "emotions": [{ "id": "glad", "valence": 1, "basis": "selfReported", "answers": 9, "scale": "csat-5", "raw": 4 }],
                "lanes": [{ "id": "lane", "lane": "backstage", "title": "Reserve stock", "operatedBy": "Warehouse" }] },
              { "id": "approve", "title": "Back office approves", "actor": "organisation" } ] },
            { "id": "use", "title": "Use", "steps": [
              { "id": "unpack", "title": "I unpack", "touchpoints": [
                { "id": "t2", "key": "delivery", "name": "Delivery", "channel": "parcel", "operatedBy": "Carrier" },
                { "id": "t3", "key": "manual", "name": "Manual", "channel": "paper", "operatedBy": "Carrier" },
                { "id": "t4", "key": "bill", "name": "Bill", "channel": "paper" } ] } ] }
          ],
          "painPoints": [{ "id": "pain", "title": "It is slow", "step": "unpack", "severity": 4, "reasons": ["delay"], "segment": "renters" }],
          "claims": [{ "id": "claim", "statement": "Waiting hurts.", "element": "pain" }, { "id": "over", "statement": "Stock is late.", "element": "hand" }],
          "candidateFixes": [{ "id": "fix", "title": "Call back", "painPoint": "pain", "metric": "calls" }],
          "handoffs": [{ "id": "hand", "from": "t1", "to": "t2", "payload": "Address", "limit": "P1D", "failureSignal": "No scan" }],
          "momentsOfTruth": [{ "id": "mot", "step": "unpack", "polarity": "stumble", "kind": "second", "criterion": "Half give up here." }],
          "failurePoints": [{ "id": "fp", "title": "Stock is wrong", "step": "buy", "lane": "backstage", "signal": "Return", "criterion": "Seen twice." }],
          "marks": [{ "id": "mark", "step": "unpack", "kind": "friction", "actionNeeded": true, "reason": "The box does not open." }],
          "assumptions": [{ "id": "ass", "claim": "claim", "test": "Ask ten." }],
          "metrics": [{ "id": "calls", "title": "Calls", "kind": "customerBehaviour", "element": "map", "wanted": "fall", "measure": "share", "baseline": 0.15, "target": 0.1 }],
          "dependencies": [{ "id": "dep", "element": "t4", "kind": "policy", "on": "billing-2026" }],
          "adjacentLinks": [{ "id": "adj", "concept": "cxm", "notConnected": "Nobody runs one." }],
          "absences": [],
          "translations": [
            { "id": "tr1", "language": "ja", "element": "map", "field": "title", "text": "最初の30日" },
            { "id": "tr2", "language": "ja", "element": "map", "field": "goal.statement", "text": "つながりたい。" },
            { "id": "tr3", "language": "pt-BR", "element": "buy", "field": "title", "text": "Eu compro já" },
            { "id": "tr4", "language": "pt", "element": "buy", "field": "title", "text": "Eu compro" } ]
        }
        """)!.AsObject();
}
