using System.Net;
using System.Net.Http.Headers;
using Grpc.Core;
using Grpc.Net.Client;
using Journey.Messaging.InMemory;
using Journey.Messaging.Transports;
using Journey.Platform.Hosting;
using Journey.Platform.Identity;
using Journey.Testing.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Journey.Testing.Parts;

/// <summary>One part as it really runs: its own Kestrel on loopback, a store of its own, events in memory.</summary>
public abstract class PartFixture(Func<PartEnvironment, WebApplication> build, TimeProvider time) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("journey-part-").FullName;
    private readonly List<IDisposable> _clients = [];
    private WebApplication? _app;

    public TestTokens Tokens { get; private set; } = null!;

    public IEventTransport Transport { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Tokens = new TestTokens(Path.Combine(_folder, "keys"), time);
        Transport = new InMemoryTransport(new InMemoryOptions(), time);
        var settings = new Dictionary<string, string?>(await StartNeighboursAsync())
        {
            ["Identity:KeysPath"] = Tokens.KeysPath,
            ["Data:Path"] = _folder,
        };
        var store = await TestedStore.SettingsAsync(_folder, build.Method.DeclaringType!.Name.ToLowerInvariant(), async other =>
        {
            await using var app = Build(settings.Concat(other));
            await app.StartAsync();
            await app.StopAsync();
        });
        _app = Build(settings.Concat(store));
        await _app.StartAsync();
        Address = _app.RpcAddress();
    }

    /// <summary>A client of the HTTP API in the unit, over cleartext HTTP/2.</summary>
    public HttpClient Http(UnitRef unit, Role role = Role.Contributor)
    {
        var client = new HttpClient
        {
            BaseAddress = new Uri(Address, $"/api/v1/units/{unit.Key}/"),
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Tokens.For(unit, role)) },
        };
        return Keep(client);
    }

    public GrpcChannel Channel() => Keep(GrpcChannel.ForAddress(Address));

    /// <summary>The metadata with which somebody of the unit calls.</summary>
    public Metadata Metadata(UnitRef unit, Role role = Role.Contributor, string? idempotencyKey = null)
    {
        var metadata = new Metadata { { "authorization", $"Bearer {Tokens.For(unit, role)}" } };
        if (idempotencyKey is not null)
            metadata.Add("idempotency-key", idempotencyKey);
        return metadata;
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        await StopNeighboursAsync();
        if (Transport is IAsyncDisposable transport)
            await transport.DisposeAsync();
        await TestedStore.ForgetAsync(_folder);
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts what the part asks; the settings by which it finds them. Tokens are there already.</summary>
    protected virtual Task<Dictionary<string, string?>> StartNeighboursAsync() => Task.FromResult(new Dictionary<string, string?>());

    /// <summary>Stops what was started, once the part is gone.</summary>
    protected virtual Task StopNeighboursAsync() => Task.CompletedTask;

    private WebApplication Build(IEnumerable<KeyValuePair<string, string?>> settings) => build(new PartEnvironment(
        "Development", new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), NullLoggerFactory.Instance, time, s => s.AddSingleton(Transport)));

    private T Keep<T>(T client) where T : IDisposable
    {
        _clients.Add(client);
        return client;
    }
}
