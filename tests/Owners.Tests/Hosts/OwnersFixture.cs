using Grpc.Net.Client;
using Journey.Messaging;
using Journey.Messaging.InMemory;
using Journey.Messaging.Transports;
using Journey.Owners;
using Journey.Platform.Hosting;
using Journey.Platform.Identity;
using Journey.Testing.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Owners.Tests.Hosts;

[assembly: Trait("store", "both")]
[assembly: AssemblyFixture(typeof(OwnersFixture))]

namespace Owners.Tests.Hosts;

/// <summary>The owners part as it runs: real ports, a store on disk, the in-memory transport, and stand-ins for maps and evidence.</summary>
public sealed class OwnersFixture : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("journey-owners-").FullName;
    InMemoryTransport _transport = null!;
    WebApplication _maps = null!;
    WebApplication _evidence = null!;
    WebApplication _owners = null!;
    GrpcChannel _channel = null!;
    HttpClient _http = null!;
    TokenMint _mint = null!;

    public ShiftedTime Time { get; } = new();

    public MapsStandIn Maps { get; } = new();

    public EvidenceStandIn Evidence { get; } = new();

    /// <summary>More settings of the part, put in before it starts.</summary>
    public Dictionary<string, string?> Settings { get; init; } = [];

    internal Heard Heard { get; } = new();

    string Keys => Path.Combine(_folder, "keys");

    public async ValueTask InitializeAsync()
    {
        SigningKeys.CreateDevelopmentKeys(Keys);
        _mint = new TokenMint(new SigningKeys(Keys, Time, NullLogger<SigningKeys>.Instance), Time);
        _transport = new InMemoryTransport(new InMemoryOptions(), Time);
        await Heard.ListenAsync(_transport);
        (_maps, _evidence) = (BuildStandIn("maps", Maps), BuildStandIn("evidence", Evidence));
        await Task.WhenAll(_maps.StartAsync(), _evidence.StartAsync());
        var store = await TestedStore.SettingsAsync(_folder, "owners", async other =>
        {
            await using var first = BuildOwners(other);
            await first.StartAsync();
            await first.StopAsync();
        });
        _owners = BuildOwners(store);
        await _owners.StartAsync();
        _channel = GrpcChannel.ForAddress(_owners.RpcAddress());
        _http = new HttpClient { BaseAddress = _owners.RpcAddress() };
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        _http.Dispose();
        await _owners.StopAsync();
        await _owners.DisposeAsync();
        foreach (var neighbour in new[] { _maps, _evidence })
        {
            await neighbour.StopAsync();
            await neighbour.DisposeAsync();
        }
        await _transport.DisposeAsync();
        await TestedStore.ForgetAsync(_folder);
        Directory.Delete(_folder, recursive: true);
    }

    public Session SignIn(UnitRef? unit, Role role, string? subject = null, bool organisation = false, bool gateway = false)
    {
        var caller = new Caller(subject ?? $"person-{Guid.CreateVersion7()}", "Some Body", unit, role, organisation, gateway, "");
        return new Session(_channel, _http, caller.Subject, _mint.Mint(caller, TimeSpan.FromMinutes(5)));
    }

    /// <summary>A unit of its own for a test, so that tests do not meet.</summary>
    public async Task<UnitRef> NewUnitAsync(string? key = null)
    {
        var reply = await SignIn(null, Role.None, organisation: true).Rpc.CreateUnitAsync(
            new() { Key = key ?? $"u-{Guid.NewGuid():N}", Name = "Home Connect", TimeZone = "Asia/Tokyo" });
        return new UnitRef(Guid.Parse(reply.Unit.UnitId), reply.Unit.Key, reply.Unit.Name, reply.Unit.TimeZone);
    }

    /// <summary>Completes when the part has handled the event.</summary>
    public Task PublishAsync<TEvent>(Guid unit, TEvent e, string aggregate, long version) where TEvent : IEvent
    {
        var context = new EventContext(unit, Guid.CreateVersion7(), aggregate, version, Time.GetUtcNow());
        return _transport.PublishAsync(new Message(context.MessageId, TEvent.Type, Envelope.For(e, context, null).ToBytes()), TestContext.Current.CancellationToken);
    }

    WebApplication BuildOwners(Dictionary<string, string?> store) =>
        OwnersHost.Build(Environment(new(store.Concat(Settings)) { ["Services:Maps"] = _maps.RpcAddress().ToString(), ["Services:Evidence"] = _evidence.RpcAddress().ToString(), ["Data:Path"] = _folder }));

    WebApplication BuildStandIn<T>(string part, T standIn) where T : class
    {
        var builder = Part.CreateBuilder(part, Environment([])).AddRpc();
        builder.Services.AddSingleton(standIn);
        var app = builder.Build();
        app.UseRpc();
        app.MapGrpcService<T>().Needs(Role.Viewer);
        return app;
    }

    PartEnvironment Environment(Dictionary<string, string?> settings)
    {
        settings["Identity:KeysPath"] = Keys;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new PartEnvironment("Development", configuration, NullLoggerFactory.Instance, Time, services => services.AddSingleton<IEventTransport>(_transport));
    }
}
