using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Journey.Local.Api;

namespace Journey.Local.Sample;

/// <summary>The public API inside the sample unit. Every write has a key of its own, so that a load that was cut off can run again.</summary>
internal sealed class SampleApi(HttpClient http)
{
    const string Unit = $"/api/v1/units/{SampleUnit.Key}";

    public Task<JsonNode> PostAsync(string path, object body, string key, CancellationToken ct) => SendAsync(path, JsonContent.Create(body), key, ct);

    public Task<JsonNode> PostAsync(string path, JsonNode body, string key, CancellationToken ct) =>
        SendAsync(path, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), key, ct);

    /// <summary>Makes what was seen at a revision.</summary>
    public Task<JsonNode> DecideAsync(string path, int revision, string key, CancellationToken ct) => SendAsync(path, JsonContent.Create(new { }), key, ct, revision);

    public async Task<JsonNode> GetAsync(string path, CancellationToken ct)
    {
        using var answer = await http.GetAsync(new Uri(Unit + path, UriKind.Relative), ct);
        return await LocalApi.ReadAsync(answer, ct) ?? new JsonObject();
    }

    /// <summary>Sends a file and waits until it has been read.</summary>
    public async Task ImportAsync(string source, string columns, string csv, CancellationToken ct)
    {
        var path = $"/sources/{source}/imports";
        var file = new StringContent(csv, Encoding.UTF8, "text/csv");
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = source + ".csv" };
        var begun = await SendAsync($"{path}?format=csv&{columns}", file, "import-" + source, ct);
        while ((string?)(await GetAsync($"{path}/{begun["id"]}", ct))["state"] is "queued" or "running")
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }
    }

    async Task<JsonNode> SendAsync(string path, HttpContent content, string key, CancellationToken ct, int? seen = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Unit + path, UriKind.Relative)) { Content = content };
        request.Headers.Add("Idempotency-Key", "sample-" + key);
        if (seen is { } revision)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{revision}\"");
        }
        using var answer = await http.SendAsync(request, ct);
        return await LocalApi.ReadAsync(answer, ct) ?? new JsonObject();
    }
}
