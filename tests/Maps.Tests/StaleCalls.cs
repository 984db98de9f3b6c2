using System.Net;
using System.Text.Json.Nodes;
using Journey.Platform.Identity;

namespace Maps.Tests;

/// <summary>What a client does about changes.</summary>
internal static class StaleCalls
{
    public static JsonObject Change(string id, string kind, string scope, string on, string materiality = "material", DateTimeOffset? at = null) => new()
    {
        ["source"] = "desk",
        ["id"] = id,
        ["kind"] = kind,
        ["title"] = $"{on} is another",
        ["materiality"] = materiality,
        ["effectiveAt"] = at is { } instant ? $"{instant:yyyy-MM-ddTHH:mm:ssZ}" : "",
        ["scope"] = scope.Length == 0 ? [] : new JsonObject { [scope] = new JsonArray(on) },
    };

    public static Task<JsonObject> DeclareAsync(this HttpClient http, JsonObject change, HttpStatusCode expected = HttpStatusCode.Accepted) =>
        http.SendAsync("changes", change, expected: expected);

    public static Task<JsonObject> AttestAsync(
        this HttpClient http, string map, string element, string verdict = "stillTrue", string evidence = "", HttpStatusCode expected = HttpStatusCode.Created) =>
        http.SendAsync($"maps/{map}/attestations", new JsonObject { ["element"] = element, ["verdict"] = verdict, ["evidence"] = evidence }, expected: expected);

    public static Task<JsonObject> StalenessAsync(this HttpClient http, string map, string query = "") => http.FetchAsync($"maps/{map}/staleness{query}");

    public static string[] Open(this JsonObject report) => [.. report["elements"]!.AsArray().Where(e => e!["reasons"]!.AsArray().Count > 0).Select(e => e!.Text("element"))];

    public static JsonNode Element(this JsonObject report, string id) => report["elements"]!.AsArray().Single(e => e!.Text("element") == id)!;

    /// <summary>A published map, a day later.</summary>
    public static async Task<JsonObject> PublishedAsync(MapsFixture maps, UnitRef unit, JsonObject? document = null)
    {
        var map = await SoundMap.MakeAsync(maps, unit, document);
        await maps.Http(unit, Role.Approver).PublishAsync(map.Text("id"), 1);
        maps.Clock.Pass(TimeSpan.FromDays(1));
        return map;
    }
}
