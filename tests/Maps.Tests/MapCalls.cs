using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Maps.Tests;

/// <summary>What a client of the HTTP API does.</summary>
internal static class MapCalls
{
    public static async Task<JsonObject> CreateMapAsync(this HttpClient http, JsonObject map) =>
        await ReadAsync(await http.PostAsJsonAsync("maps", map), HttpStatusCode.Created);

    public static async Task<JsonObject> FetchAsync(this HttpClient http, string path, HttpStatusCode expected = HttpStatusCode.OK) =>
        await ReadAsync(await http.GetAsync(new Uri(path, UriKind.Relative)), expected);

    public static async Task<JsonObject> ReviseAsync(
        this HttpClient http, string id, string ifMatch, JsonArray edits, HttpStatusCode expected = HttpStatusCode.OK) =>
        await ReadAsync(await http.SendRevisionAsync(id, ifMatch, new JsonObject { ["edits"] = edits }), expected);

    public static Task<HttpResponseMessage> SendRevisionAsync(this HttpClient http, string id, string? ifMatch, JsonObject body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"maps/{id}/revisions", UriKind.Relative))
        {
            Content = JsonContent.Create(body),
            Version = http.DefaultRequestVersion,
            VersionPolicy = http.DefaultVersionPolicy,
        };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return http.SendAsync(request);
    }

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{(int)response.StatusCode}, expected {(int)expected}: {text}");
        return JsonNode.Parse(text)!.AsObject();
    }

    public static JsonObject Set(string path, string field, JsonNode? value) => new() { ["op"] = "set", ["path"] = path, ["field"] = field, ["value"] = value };

    public static JsonObject Add(string path, string field, JsonObject value) => new() { ["op"] = "add", ["path"] = path, ["field"] = field, ["value"] = value };

    public static JsonObject Remove(string path) => new() { ["op"] = "remove", ["path"] = path };

    public static JsonObject Op(string op, string path, JsonNode? value = null, string field = "", string before = "") => new()
    {
        ["op"] = op,
        ["path"] = path,
        ["value"] = value,
        ["field"] = field,
        ["before"] = before,
    };

    public static async Task<JsonObject> SendAsync(
        this HttpClient http, string path, JsonObject? body = null, string? ifMatch = null, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = body is null ? null : JsonContent.Create(body),
            Version = http.DefaultRequestVersion,
            VersionPolicy = http.DefaultVersionPolicy,
        };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await ReadAsync(await http.SendAsync(request), expected);
    }

    public static string Text(this JsonNode node, string name) => node[name]!.GetValue<string>();

    public static string[] Fields(this JsonObject problem) => [.. problem["errors"]!.AsArray().Select(e => e!.Text("field"))];
}
