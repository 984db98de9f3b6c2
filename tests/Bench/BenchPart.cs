using System.Net;
using System.Net.Http.Headers;
using Journey.Messaging.InMemory;
using Journey.Platform.Hosting;
using Journey.Platform.Identity;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bench;

/// <summary>One part on loopback with a fresh store.</summary>
internal sealed class BenchPart(string folder, WebApplication app) : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <param name="build">Builds the part.</param>
    /// <param name="store">Settings of its store; a file where there are none.</param>
    public static async Task<BenchPart> StartAsync(Func<PartEnvironment, WebApplication> build, IReadOnlyDictionary<string, string?>? store = null)
    {
        var folder = Directory.CreateTempSubdirectory("journey-bench-").FullName;
        SigningKeys.CreateDevelopmentKeys(Path.Combine(folder, "identity"));
        var settings = new Dictionary<string, string?>
        {
            ["Ports:Rpc"] = "0",
            ["Ports:Management"] = "0",
            ["Database:Path"] = Path.Combine(folder, "part.db"),
            ["Identity:KeysPath"] = Path.Combine(folder, "identity"),
            ["Data:Path"] = folder,
            ["Services:Maps"] = "http://127.0.0.1:9",
            ["Services:Owners"] = "http://127.0.0.1:9",
            ["Services:Evidence"] = "http://127.0.0.1:9",
        };
        foreach (var (key, value) in store ?? new Dictionary<string, string?>())
        {
            settings[key] = value;
        }

        var app = build(new PartEnvironment(
            "Development", new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), NullLoggerFactory.Instance, TimeProvider.System,
            services => services.AddInMemoryTransport()));
        await app.StartAsync();
        return new BenchPart(folder, app);
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
            Timeout = Longest,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
