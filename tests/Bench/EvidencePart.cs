using System.Text.Json;
using Journey.Evidence;

namespace Bench;

/// <summary>The evidence part, and a unit in it.</summary>
internal sealed class EvidencePart(BenchPart part, HttpClient http) : IAsyncDisposable
{
    /// <param name="store">Settings of its store; a file where there are none.</param>
    public static async Task<EvidencePart> StartAsync(IReadOnlyDictionary<string, string?>? store = null)
    {
        var part = await BenchPart.StartAsync(EvidenceHost.Build, store);
        return new EvidencePart(part, part.Unit("bench"));
    }

    /// <summary>Sends the file and waits for its end; seconds as the server tells them, from the first byte to done.</summary>
    public Task<double> ImportAsync(string key, byte[] file, string query) => ImportAsync(key, new ByteArrayContent(file), query);

    /// <summary>As above, from whatever holds the file.</summary>
    public async Task<double> ImportAsync(string key, HttpContent file, string query)
    {
        using var registered = await http.PostAsJsonAsync("sources", new { key, name = key, origin = "operations", tier = "S", method = "log" });
        registered.EnsureSuccessStatusCode();
        using var accepted = await http.PostAsync($"sources/{key}/imports?{query}", file);
        accepted.EnsureSuccessStatusCode();
        var id = (await accepted.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        while (true)
        {
            var state = await GetAsync($"sources/{key}/imports/{id}");
            if (state.GetProperty("state").GetString() is "done")
            {
                return state.GetProperty("seconds").GetDouble();
            }

            if (state.GetProperty("state").GetString() is "failed")
            {
                throw new InvalidOperationException(state.ToString());
            }

            await Task.Delay(50);
        }
    }

    /// <summary>Defines a log in which each purchase begins a case of 30 days, and waits until it has read what is there.</summary>
    public async Task DefineLogAsync(string key, params string[] sources)
    {
        foreach (var source in sources)
        {
            using var registered = await http.PostAsJsonAsync("sources", new { key = source, name = source, origin = "operations", tier = "S", method = "log" });
            registered.EnsureSuccessStatusCode();
        }

        using var defined = await http.PostAsJsonAsync("logs", new { key, name = key, sources, anchor = "purchase", days = 30, caseRule = "anchor" });
        defined.EnsureSuccessStatusCode();
        while ((await GetAsync($"logs/{key}")).TryGetProperty("partial", out _))
        {
            await Task.Delay(20);
        }
    }

    public async Task<JsonElement> GetAsync(string address) => await http.GetFromJsonAsync<JsonElement>(address);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await part.DisposeAsync();
    }
}
