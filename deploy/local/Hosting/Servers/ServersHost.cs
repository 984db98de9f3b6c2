using System.Globalization;
using Journey.Platform.Identity;
using Journey.Servers;

namespace Journey.Local.Hosting.Servers;

/// <summary>The five parts as processes of their own, each behind the gateway as often as asked, on a database server and a broker.</summary>
public sealed class ServersHost : ILocalHost
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);
    readonly ServersOptions _options;
    readonly FileStream _lock;
    readonly Dictionary<string, List<Uri>> _addresses = [];
    readonly List<RunningPart> _parts = [];

    ServersHost(ServersOptions options)
    {
        _options = options;
        _lock = DataLock.Take(options.DataPath);
        var port = options.Port > 0 ? options.Port : LoopbackPort.Free();
        (Address, Grpc) = (At(port), At(options.Port > 0 ? port + 1 : LoopbackPort.Free()));
    }

    public Uri Address { get; }

    public Uri Grpc { get; }

    /// <summary>The servers behind the parts.</summary>
    public ServerSet Servers { get; private set; } = null!;

    /// <summary>Every process of every part.</summary>
    public IReadOnlyList<RunningPart> Parts => _parts;

    /// <summary>Starts everything and waits until all of it is ready.</summary>
    public static async Task<ServersHost> StartAsync(ServersOptions options, Action<string> tell, CancellationToken ct)
    {
        SigningKeys.CreateDevelopmentKeys(Path.Combine(options.DataPath, "keys"));
        var host = new ServersHost(options);
        try
        {
            Leftovers.End(options.DataPath);
            host.Servers = await ServerSet.StartAsync(options.DataPath, tell, ct);
            tell($"Starting the parts, {options.Replicas} of each behind the gateway ...");
            await host.StartPartsAsync(ct);
            await host.AwaitReadyAsync(ct);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async Task StopAsync(CancellationToken ct)
    {
        // Each group together; no part is asked by one that has stopped.
        foreach (var group in new[] { "gateway", "portal", "" })
        {
            await Task.WhenAll(_parts.Where(part => group.Length == 0 || part.Part == group).Select(part => part.StopAsync()));
        }

        Leftovers.Forget(_options.DataPath);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        foreach (var part in _parts)
        {
            await part.DisposeAsync();
        }

        if (Servers is not null)
        {
            await Servers.DisposeAsync();
        }

        await _lock.DisposeAsync();
    }

    static Uri At(int port) => new($"http://127.0.0.1:{port}");

    async Task StartPartsAsync(CancellationToken ct)
    {
        var behind = PartPrograms.All.SkipLast(1).ToList();
        var ports = behind.Zip(LoopbackPort.Free(behind.Count * _options.Replicas).Chunk(_options.Replicas)).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var (part, taken) in ports)
        {
            _addresses[part] = [.. taken.Select(At)];
        }

        foreach (var part in PartPrograms.All)
        {
            var shared = await Servers.SettingsAsync(part, (server, address) => _options.Way(part, server, address), ct);
            for (var number = 1; number <= (part == "gateway" ? 1 : _options.Replicas); number++)
            {
                var port = part == "gateway" ? Address.Port : ports[part][number - 1];
                var running = new RunningPart(part, number, At(port), _options.DataPath, SettingsOf(part, number, port, shared));
                _parts.Add(running);
                running.Begin();
            }
        }
    }

    Dictionary<string, string> SettingsOf(string part, int number, int port, Dictionary<string, string?> shared)
    {
        var settings = new Dictionary<string, string?>(shared)
        {
            ["DOTNET_ENVIRONMENT"] = Environments.Development,
            ["Identity:KeysPath"] = Path.Combine(_options.DataPath, "keys"),
            ["Data:Path"] = part == "gateway" ? EmbeddedHost.DataOf(_options.DataPath, part) : EmbeddedHost.DataOf(_options.DataPath, $"{part}-{number}"),
            // Many processes on one machine, all of them just started.
            ["Rpc:Deadline"] = "00:00:10",
            [part is "gateway" or "portal" ? "Ports:Http" : "Ports:Rpc"] = port.ToString(CultureInfo.InvariantCulture),
            ["Ports:Grpc"] = Grpc.Port.ToString(CultureInfo.InvariantCulture),
            ["SignIn:Development"] = "true",
            // The gateway looks every second who is ready: until it has seen that one is not, that one goes on answering.
            ["Stop:Delay"] = part == "gateway" || _options.Replicas == 1 ? "00:00:00" : "00:00:02.5",
        };
        foreach (var (other, addresses) in _addresses)
        {
            settings[$"Services:{char.ToUpperInvariant(other[0])}{other[1..]}"] = string.Join(',', addresses.Select(address => _options.Way(part, other, address)));
        }

        foreach (var (key, value) in _options.Settings)
        {
            settings[key] = value;
        }

        return settings.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key.Replace(":", "__", StringComparison.Ordinal), pair => pair.Value!);
    }

    async Task AwaitReadyAsync(CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(10) };
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (!await ReadyAsync(http, ct))
        {
            if (TimeProvider.System.GetUtcNow() > until)
            {
                throw new TimeoutException($"The parts are not ready after {Patience.TotalMinutes} minutes. What they say is in {Path.Combine(_options.DataPath, "logs")}.");
            }

            await Task.Delay(Glance, ct);
        }
    }

    static async Task<bool> ReadyAsync(HttpClient http, CancellationToken ct)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), ct);
            // "degraded" is ready for people, and not yet all that was asked for.
            return answer.IsSuccessStatusCode && !(await answer.Content.ReadAsStringAsync(ct)).Contains("degraded", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return false;
        }
    }
}
