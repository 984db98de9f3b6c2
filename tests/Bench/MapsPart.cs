using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Journey.Maps;
using Journey.Messaging.InMemory;
using Journey.Platform.Hosting;
using Journey.Platform.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bench;

/// <summary>The maps part on loopback with a fresh store.</summary>
internal sealed class MapsPart(string folder, WebApplication app) : IAsyncDisposable
{
    public static async Task<MapsPart> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("journey-bench-").FullName;
        SigningKeys.CreateDevelopmentKeys(Path.Combine(folder, "identity"));
        var settings = new Dictionary<string, string?>
        {
            ["Ports:Rpc"] = "0",
            ["Ports:Management"] = "0",
            ["Database:Path"] = Path.Combine(folder, "maps.db"),
            ["Identity:KeysPath"] = Path.Combine(folder, "identity"),
        };
        var app = MapsHost.Build(new PartEnvironment(
            "Development", new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), NullLoggerFactory.Instance, TimeProvider.System,
            services => services.AddInMemoryTransport()));
        await app.StartAsync();
        return new MapsPart(folder, app);
    }

    /// <summary>A client in a unit of that name, which is new.</summary>
    public HttpClient Unit(string key)
    {
        var unit = new UnitRef(Guid.CreateVersion7(), key, key, "Europe/Berlin");
        var token = app.Services.GetRequiredService<TokenMint>().Mint(new Caller("bench", "Bench", unit, Role.Contributor, false, false, ""), TimeSpan.FromHours(1));
        return new HttpClient
        {
            BaseAddress = new Uri(app.RpcAddress(), $"/api/v1/units/{key}/"),
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
    }

    public static async Task<JsonElement> PostAsync(HttpClient http, string address, JsonObject body, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body), Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
