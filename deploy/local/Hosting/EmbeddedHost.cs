using Journey.Evidence;
using Journey.Gateway;
using Journey.Maps;
using Journey.Messaging;
using Journey.Messaging.InMemory;
using Journey.Messaging.Transports;
using Journey.Owners;
using Journey.Platform.Hosting;
using Journey.Platform.Identity;
using Journey.Portal;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Journey.Local.Hosting;

/// <summary>All five parts in one process: each its own server on loopback, talking gRPC to each other as if they were far apart.</summary>
public sealed class EmbeddedHost : ILocalHost
{
    /// <summary>The parts that people reach, in the order in which they stop.</summary>
    static readonly string[] Outer = ["gateway", "portal"];
    readonly Dictionary<string, WebApplication> _parts = [];
    readonly PartSettings _settings;
    readonly ILoggerFactory _loggers;
    readonly EmbeddedOptions _options;
    readonly FileStream _lock;
    readonly InMemoryTransport _transport;

    EmbeddedHost(EmbeddedOptions options, ILoggerFactory loggers)
    {
        (_options, _loggers) = (options, loggers);
        _lock = DataLock.Take(options.DataPath);
        _settings = new PartSettings(options);
        // Nothing is published before all of them listen: parts start in any order, and none of their events may be missed.
        _transport = new InMemoryTransport(new InMemoryOptions { Consumers = Consumers.All }, options.Time);
    }

    public Uri Address => Addresses[0];

    public Uri Grpc => Addresses[1];

    public IReadOnlyDictionary<string, WebApplication> Parts => _parts;

    List<Uri> Addresses => [.. _parts["gateway"].Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Select(address => new Uri(address))];

    public static async Task<EmbeddedHost> StartAsync(EmbeddedOptions options, ILoggerFactory loggers, CancellationToken ct)
    {
        SigningKeys.CreateDevelopmentKeys(Path.Combine(options.DataPath, "keys"));
        var host = new EmbeddedHost(options, loggers);
        try
        {
            await host.StartPartsAsync(ct);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public static string DataOf(string data, string part) => Path.Combine(data, part);

    public async Task StopAsync(CancellationToken ct)
    {
        foreach (var name in Outer.Where(_parts.ContainsKey))
        {
            await _parts[name].StopAsync(ct);
        }

        await Task.WhenAll(_parts.Where(part => !Outer.Contains(part.Key)).Select(part => part.Value.StopAsync(ct)));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in _parts.Values.Reverse())
        {
            await part.DisposeAsync();
        }

        await _transport.DisposeAsync();
        await _lock.DisposeAsync();
    }

    async Task StartPartsAsync(CancellationToken ct)
    {
        PartEnvironment Environment(string part) =>
            new(Environments.Development, _settings.Of(part), _loggers, _options.Time, services => services.AddSingleton<IEventTransport>(_transport));

        // Addresses are dynamic: services call each other only when asked, and by then all addresses are known.
        await Task.WhenAll(
            StartAsync("owners", OwnersHost.Build, Environment, ct),
            StartAsync("maps", MapsHost.Build, Environment, ct),
            StartAsync("evidence", EvidenceHost.Build, Environment, ct));
        await StartAsync("portal", PortalHost.Build, Environment, ct);
        await StartAsync("gateway", GatewayHost.Build, Environment, ct);
    }

    async Task StartAsync(string name, Func<PartEnvironment, WebApplication> build, Func<string, PartEnvironment> environment, CancellationToken ct)
    {
        var part = await Task.Run(() => build(environment(name)), ct);
        lock (_parts)
        {
            _parts.Add(name, part);
        }

        await part.StartAsync(ct);
        if (name != "gateway")
        {
            _settings.Locate(name, part.RpcAddress());
        }
    }
}
