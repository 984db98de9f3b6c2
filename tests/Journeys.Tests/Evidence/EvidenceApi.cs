using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Journeys.Tests.Evidence;

/// <summary>The evidence of one unit over the public HTTP API.</summary>
sealed class EvidenceApi(HttpClient http) : IDisposable
{
    const string Unit = "/api/v1/units/north";
    const string Query = "format=csv&id=id&case=case&customer=customer&activity=activity&time=time&channel=channel&reason=reason&segment=segment";

    /// <summary>Makes the unit and two sources.</summary>
    public async Task PrepareAsync(CancellationToken ct)
    {
        await PostAsync("/api/v1/units", new { key = "north", name = "North" }, ct);
        foreach (var key in new[] { "shop", "desk" })
        {
            await PostAsync($"{Unit}/sources", new { key, name = key, origin = "operations", tier = "S", method = "log" }, ct);
        }
    }

    /// <summary>Defines a log that joins them.</summary>
    public Task JoinAsync(CancellationToken ct) =>
        PostAsync($"{Unit}/logs", new { key = "joined", name = "Joined", sources = new[] { "shop", "desk" }, caseRule = "anchor", anchor = EventFile.Anchor, days = 30 }, ct);

    public async Task<string> SendAsync(string source, Stream file, CancellationToken ct)
    {
        using var content = new StreamContent(file, 1 << 16);
        using var answer = await http.PostAsync($"{Unit}/sources/{source}/imports?{Query}", content, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        Assert.True(answer.IsSuccessStatusCode, text);
        return (string)JsonNode.Parse(text)!["id"]!;
    }

    public async Task<long> ReadAsync(string source, string import, string field, CancellationToken ct) =>
        (long)(await GetAsync($"/sources/{source}/imports/{import}", ct))![field]!;

    /// <summary>Records accepted by the import of the shop and that of the desk.</summary>
    public async Task<long> SumAsync(string[] imports, CancellationToken ct) =>
        await ReadAsync("shop", imports[0], "accepted", ct) + await ReadAsync("desk", imports[1], "accepted", ct);

    public async Task EndedAsync(string source, string import, CancellationToken ct)
    {
        string? state;
        while ((state = (string?)(await GetAsync($"/sources/{source}/imports/{import}", ct))!["state"]) is "queued" or "running")
        {
            await Task.Delay(100, ct);
        }
        Assert.Equal("done", state);
    }

    public async Task<JsonNode?> GetAsync(string path, CancellationToken ct)
    {
        using var answer = await http.GetAsync(Unit + path, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        return JsonNode.Parse(text);
    }

    public void Dispose() => http.Dispose();

    async Task PostAsync(string path, object body, CancellationToken ct)
    {
        using var answer = await http.PostAsJsonAsync(path, body, ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(ct));
    }
}
