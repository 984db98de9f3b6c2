using System.Text.Json.Nodes;

namespace Maps.Tests;

/// <summary>A small map in its JSON form, with labels for ids.</summary>
internal static class SampleMap
{
    public static JsonObject Create(string title = "First 30 days", string segment = "new-households") => JsonNode.Parse($$"""
        {
          "title": "{{title}}",
          "goal": { "statement": "I want to be online." },
          "window": { "anchor": "purchase", "days": 30 },
          "segment": { "key": "{{segment}}", "name": "New households", "priority": true },
          "stages": [
            {
              "id": "order",
              "title": "Order",
              "steps": [
                {
                  "id": "buy",
                  "title": "I buy",
                  "touchpoints": [{ "id": "tp", "key": "checkout", "name": "Checkout", "channel": "web", "operatedBy": "Shop" }],
                  "emotions": [{ "valence": 0.9, "basis": "selfReported", "answers": 12 }]
                },
                { "id": "wait", "title": "I wait" }
              ]
            }
          ],
          "painPoints": [{ "id": "pain", "title": "It is slow", "step": "wait", "severity": 4, "reasons": ["delay"] }],
          "claims": [
            { "id": "claim", "statement": "Waiting is the main pain.", "element": "pain" },
            { "id": "whole", "statement": "The path is short.", "element": "map" }
          ],
          "candidateFixes": [{ "id": "fix", "title": "Call back", "painPoint": "pain" }]
        }
        """)!.AsObject();

    /// <summary>The document's own fields of an answer.</summary>
    public static JsonObject Document(JsonObject answer)
    {
        var document = answer.DeepClone().AsObject();
        foreach (var head in (string[])["id", "version", "status", "createdAt", "createdBy", "reason", "ids"])
        {
            document.Remove(head);
        }

        return document;
    }
}
