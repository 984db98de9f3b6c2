using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Grpc.Core;
using Grpc.Net.Client;
using Journey.Evidence;
using Journey.Messaging.InMemory;
using Journey.Messaging.Transports;
using Journey.Platform.Hosting;
using Journey.Platform.Identity;
using Journey.Testing.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Evidence.Tests;

/// <summary>The evidence part on loopback with a store of its own, seen from outside.</summary>
internal sealed class RunningEvidence : IAsyncDisposable
{
    // The longest test takes minutes, on a busy machine many.
    private static readonly TimeSpan Sitting = TimeSpan.FromHours(3);
    private readonly string _folder;
    private readonly bool _keep;
    private readonly WebApplication _app;

    private readonly Dictionary<string, string?> _settings;

    private readonly IEventTransport _transport;

    private RunningEvidence(string folder, bool keep, Dictionary<string, string?> settings, WebApplication app, IEventTransport transport)
    {
        (_folder, _keep, _settings, _app, _transport) = (folder, keep, settings, app, transport);
        Http = Client(Role.Contributor, Unit);
        Channel = GrpcChannel.ForAddress(app.RpcAddress());
    }

    public static UnitRef Unit { get; } = new(Guid.Parse("01900000-0000-7000-8000-000000000001"), "north", "North", "Europe/Berlin");

    public static UnitRef Foreign { get; } = new(Guid.Parse("01900000-0000-7000-8000-000000000002"), "south", "South", "UTC");

    public InMemoryTransport Transport => (InMemoryTransport)_transport;

    public HttpClient Http { get; }

    public GrpcChannel Channel { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<RunningEvidence> StartAsync(
        string? folder = null, Uri? maps = null, TimeProvider? time = null, int? rowsPerSecond = null, string? rootKey = null,
        IEventTransport? over = null, IReadOnlyDictionary<string, string?>? more = null)
    {
        var keep = folder is not null;
        folder ??= Directory.CreateTempSubdirectory("journey-evidence-").FullName;
        var keys = Path.Combine(folder, "identity");
        SigningKeys.CreateDevelopmentKeys(keys);
        var settings = new Dictionary<string, string?>
        {
            ["Ports:Rpc"] = "0",
            ["Ports:Management"] = "0",
            ["Identity:KeysPath"] = keys,
            ["Data:Path"] = folder,
            ["Pseudonyms:RootKey"] = rootKey,
            ["Imports:RowsPerSecond"] = rowsPerSecond?.ToString(CultureInfo.InvariantCulture),
            // Parts and tests share a process here: how long an answer takes says nothing.
            ["Rpc:Deadline"] = "00:00:30",
            ["Services:Maps"] = (maps ?? new Uri("http://127.0.0.1:9")).ToString(),
        };
        var transport = over ?? new InMemoryTransport(new InMemoryOptions(), TimeProvider.System);
        WebApplication Build(IEnumerable<KeyValuePair<string, string?>> all) => Part(all, time ?? TimeProvider.System, transport);
        foreach (var (key, value) in await TestedStore.SettingsAsync(folder, "evidence", async other =>
        {
            await using var first = Build(settings.Concat(other));
            await first.StartAsync();
            await first.StopAsync();
        }))
        {
            settings[key] = value;
        }

        foreach (var (key, value) in more ?? new Dictionary<string, string?>())
        {
            settings[key] = value;
        }

        var app = Build(settings);
        await app.StartAsync();
        return new RunningEvidence(folder, keep, settings, app, transport);
    }

    /// <summary>Another process of the part on the same store, with a folder of its own; in the test's own process, which it does not know.</summary>
    public async Task<RunningEvidence> BesideAsync(IEventTransport? over = null)
    {
        var settings = new Dictionary<string, string?>(_settings) { ["Data:Path"] = Path.Combine(_folder, "beside") };
        var app = Part(settings, TimeProvider.System, over ?? _transport);
        await app.StartAsync();
        return new RunningEvidence(_folder, keep: true, settings, app, over ?? _transport);
    }

    private static WebApplication Part(IEnumerable<KeyValuePair<string, string?>> settings, TimeProvider time, IEventTransport transport) =>
        EvidenceHost.Build(new PartEnvironment(
            "Development", new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), NullLoggerFactory.Instance, time,
            services => services.AddSingleton<IEventTransport>(transport)));

    public string Token(Role role, UnitRef unit) =>
        _app.Services.GetRequiredService<TokenMint>().Mint(new Caller("tester", "Tester", unit, role, false, false, ""), Sitting);

    public HttpClient Client(Role role, UnitRef unit) => new()
    {
        BaseAddress = new Uri(_app.RpcAddress(), $"/api/v1/units/{unit.Key}/"),
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        Timeout = TimeSpan.FromMinutes(3),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Token(role, unit)) },
    };

    /// <summary>As somebody calls who looks after the installation.</summary>
    public HttpClient Operator() => new()
    {
        BaseAddress = _app.RpcAddress(),
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        DefaultRequestHeaders =
        {
            Authorization = new AuthenticationHeaderValue("Bearer", _app.Services.GetRequiredService<TokenMint>()
                .Mint(new Caller("operator", "Operator", null, Role.None, true, false, ""), Sitting)),
        },
    };

    public Metadata Rpc(Role role = Role.Contributor) => new() { { "authorization", "Bearer " + Token(role, Unit) } };

    /// <summary>As somebody calls who comes over a share link to one map.</summary>
    public Metadata RpcOverShare(Guid map)
    {
        var caller = new Caller("share", "", Unit, Role.None, false, false, "") { Share = new(Guid.CreateVersion7(), map) };
        return new() { { "authorization", "Bearer " + _app.Services.GetRequiredService<TokenMint>().Mint(caller, Sitting) } };
    }

    public async Task RegisterAsync(string key, string method = "log", string tier = "S", string origin = "operations", params string[] dimensions)
    {
        using var response = await Http.PostAsJsonAsync("sources", new { key, name = key, origin, tier, method, dimensions });
        Assert.True(response.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
    }

    public async Task<JsonElement> ImportAsync(string key, byte[] file, string query)
    {
        var id = await BeginImportAsync(key, file, query);
        return await EndedAsync(key, id);
    }

    public async Task<string> BeginImportAsync(string key, byte[] file, string query)
    {
        using var response = await PostFileAsync(key, file, query);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.Accepted, text);
        return JsonDocument.Parse(text).RootElement.GetProperty("id").GetString()!;
    }

    public Task<HttpResponseMessage> PostFileAsync(string key, byte[] file, string query, string? idempotencyKey = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"sources/{key}/imports?{query}") { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact, Content = new ByteArrayContent(file) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        if (file is [0x1F, 0x8B, ..])
        {
            request.Content.Headers.ContentEncoding.Add("gzip");
        }

        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        return Http.SendAsync(request);
    }

    public async Task<JsonElement> EndedAsync(string key, string id)
    {
        var state = default(JsonElement);
        for (var i = 0; i < 6_000; i++)
        {
            state = await GetAsync($"sources/{key}/imports/{id}");
            if (state.GetProperty("state").GetString() is "done" or "failed" or "cancelled")
            {
                return state;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"The import did not end in two minutes: {state.GetRawText()}");
    }

    public async Task<JsonElement> GetAsync(string address)
    {
        using var response = await Http.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Ends without a chance to finish anything: what is not committed is lost.</summary>
    public async Task StopAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Channel.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (!_keep)
        {
            await TestedStore.ForgetAsync(_folder);
            Directory.Delete(_folder, recursive: true);
        }
    }
}
