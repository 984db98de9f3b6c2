using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Journey.Running;

/// <summary>A map written over and over into one: what its steps hold, their claims and pains. A log it is held against knows the first of them.</summary>
public static partial class LargeMap
{
    const string Maps = "/api/v1/units/sample/maps";
    static readonly string[] Told = ["id", "version", "status", "createdAt", "createdBy", "reason", "ids", "handoffs", "translations", "metrics"];
    static readonly string[] Lists = ["stages", "painPoints", "claims"];

    /// <summary>Makes one of the sample's first map in the sample unit; returns its id.</summary>
    public static async Task<string> MakeAsync(HttpClient api, int steps, CancellationToken ct, string? title = null)
    {
        var maps = (await api.GetFromJsonAsync<JsonObject>(Maps, ct))!["maps"]!.AsArray();
        var first = maps.Single(map => (string)map!["title"]! == "First 30 days after purchase")!;
        var large = Of((await api.GetFromJsonAsync<JsonObject>($"{Maps}/{first["id"]}", ct))!, steps);
        large["title"] = title ?? large["title"]!.DeepClone();
        using var made = await api.PostAsJsonAsync(Maps, large, ct);
        var answer = await made.Content.ReadAsStringAsync(ct);
        Assert.True(made.IsSuccessStatusCode, answer);
        return (string)JsonNode.Parse(answer)!["id"]!;
    }

    /// <summary>A document with at least as many steps as asked for, each numbered in its title.</summary>
    static JsonObject Of(JsonObject map, int steps)
    {
        var model = new JsonObject(map.Where(field => !Told.Contains(field.Key)).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
        var large = model.DeepClone().AsObject();
        for (var turn = 1; StepsOf(large).Count() < steps; turn++)
        {
            var copy = Again(model, turn);
            foreach (var list in Lists)
            {
                copy[list]!.AsArray().ToList().ForEach(one => large[list]!.AsArray().Add(one!.DeepClone()));
            }
        }

        foreach (var (step, number) in StepsOf(large).Select((step, i) => (step, i + 1)))
        {
            step["title"] = $"Step {number}: {step["title"]}";
        }

        return large;
    }

    static IEnumerable<JsonNode> StepsOf(JsonObject map) => map["stages"]!.AsArray().SelectMany(stage => stage!["steps"]!.AsArray()).Select(step => step!);

    // With ids and keys of its own.
    static JsonObject Again(JsonObject model, int turn)
    {
        var text = model.ToJsonString();
        foreach (Match id in OwnId().Matches(text))
        {
            text = text.Replace(id.Groups[1].Value, $"{id.Groups[1].Value}x{turn}", StringComparison.Ordinal);
        }

        return JsonNode.Parse(TouchpointKey().Replace(text, key => $"\"key\":\"{key.Groups[1].Value}-{turn}\""))!.AsObject();
    }

    [GeneratedRegex("\"id\":\"([^\"]+)\"")]
    private static partial Regex OwnId();

    [GeneratedRegex("\"key\":\"([^\"]+)\"")]
    private static partial Regex TouchpointKey();
}
