using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Journey.Evidence;
using Journey.Messaging.InMemory;
using Journey.Platform.Hosting;
using Journey.Platform.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bench;

/// <summary>The evidence part on loopback with a fresh store.</summary>
internal sealed class EvidencePart(string folder, WebApplication app, HttpClient http) : IAsyncDisposable
{
    public static async Task<EvidencePart> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("journey-bench-").FullName;
        SigningKeys.CreateDevelopmentKeys(Path.Combine(folder, "identity"));
        var settings = new Dictionary<string, string?>
        {
            ["Ports:Rpc"] = "0",
            ["Ports:Management"] = "0",
            ["Database:Path"] = Path.Combine(folder, "evidence.db"),
            ["Identity:KeysPath"] = Path.Combine(folder, "identity"),
            ["Data:Path"] = folder,
            ["Services:Maps"] = "http://127.0.0.1:9",
        };
        var app = EvidenceHost.Build(new PartEnvironment(
            "Development", new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), NullLoggerFactory.Instance, TimeProvider.System,
            services => services.AddInMemoryTransport()));
        await app.StartAsync();
        var unit = new UnitRef(Guid.CreateVersion7(), "bench", "Bench", "Europe/Berlin");
        var token = app.Services.GetRequiredService<TokenMint>().Mint(new Caller("bench", "Bench", unit, Role.Contributor, false, false, ""), TimeSpan.FromHours(1));
        var http = new HttpClient
        {
            BaseAddress = new Uri(app.RpcAddress(), "/api/v1/units/bench/"),
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Timeout = TimeSpan.FromMinutes(10),
        };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new EvidencePart(folder, app, http);
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
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
