using System.Security.Cryptography;
using System.Text.Json;
using Journey.Servers;

namespace Journey.Local.Hosting.Servers;

/// <summary>The servers that the parts work on: those that are named in the environment, else private ones that live as long as this does.</summary>
public sealed class ServerSet : IAsyncDisposable
{
    readonly Kept _kept;
    readonly string _folder;
    StoreAdministrator _store = null!;
    Uri _broker = null!;
    string _memory = "";

    ServerSet(string folder, Kept kept) => (_folder, _kept) = (folder, kept);

    /// <summary>Null where a server was named.</summary>
    public PrivatePostgres? Postgres { get; private set; }

    /// <summary>Null where a server was named.</summary>
    public PrivateRabbit? Rabbit { get; private set; }

    /// <summary>Null where a server was named, or none is installed: the parts do without.</summary>
    public PrivateRedis? Redis { get; private set; }

    public static async Task<ServerSet> StartAsync(string data, Action<string> tell, CancellationToken ct)
    {
        var folder = ServerFolder.For(data);
        var servers = new ServerSet(folder, Kept.In(folder));
        try
        {
            await Task.WhenAll(servers.FindPostgresAsync(tell, ct), servers.FindRabbitAsync(tell, ct), servers.FindRedisAsync(tell, ct));
            return servers;
        }
        catch
        {
            await servers.DisposeAsync();
            throw;
        }
    }

    /// <summary>What a part needs to know of them, and the way to each by its name. A part that keeps rows has a database of its own.</summary>
    public async Task<Dictionary<string, string?>> SettingsAsync(string part, Func<string, Uri, Uri> way, CancellationToken ct)
    {
        var settings = new Dictionary<string, string?> { ["RabbitMq:Address"] = way("rabbitmq", _broker).ToString(), ["Redis:Address"] = _memory, ["Pseudonyms:RootKey"] = _kept.RootKey };
        if (part == "gateway")
        {
            settings["SignIn:KeyRing"] = _kept.KeyRing;
        }

        if (part == "owners")
        {
            settings["Webhooks:Key"] = _kept.WebhookKey;
        }

        if (part is "owners" or "maps" or "evidence")
        {
            var database = "journey_" + part;
            await _store.MakeDatabaseAsync(database, ct);
            foreach (var (key, value) in _store.Settings(database, address => way("postgresql", address)))
            {
                settings[key] = value;
            }
        }

        return settings;
    }

    public async ValueTask DisposeAsync()
    {
        if (Redis is not null)
        {
            await Redis.DisposeAsync();
        }

        if (Rabbit is not null)
        {
            await Rabbit.DisposeAsync();
        }

        if (Postgres is not null)
        {
            await Postgres.DisposeAsync();
        }
    }

    async Task FindPostgresAsync(Action<string> tell, CancellationToken ct)
    {
        if (Environment.GetEnvironmentVariable("JOURNEY_POSTGRES") is { Length: > 0 } named)
        {
            _store = new StoreAdministrator(named, _kept.Password);
            await _store.MakeRolesAsync(ct);
            return;
        }

        tell("Starting a private PostgreSQL ...");
        Postgres = await PrivatePostgres.StartAsync(Path.Combine(_folder, "postgres"), ct, _kept.PostgresPort);
        _store = Postgres.Administrator;
    }

    async Task FindRabbitAsync(Action<string> tell, CancellationToken ct)
    {
        if (Environment.GetEnvironmentVariable("JOURNEY_RABBITMQ") is { Length: > 0 } named)
        {
            _broker = new Uri(named);
            return;
        }

        tell("Starting a private RabbitMQ, which takes some seconds ...");
        Rabbit = await PrivateRabbit.StartAsync(Path.Combine(_folder, "rabbitmq"), ct, _kept.RabbitPort);
        _broker = Rabbit.Address;
    }

    async Task FindRedisAsync(Action<string> tell, CancellationToken ct)
    {
        if (Environment.GetEnvironmentVariable("JOURNEY_REDIS") is { Length: > 0 } named)
        {
            _memory = named;
        }
        else if (PrivateRedis.Absent is { } reason)
        {
            tell($"{reason} Journey runs without it.");
        }
        else
        {
            Redis = await PrivateRedis.StartAsync(Path.Combine(_folder, "redis"), ct);
            _memory = Redis.Address;
        }
    }

    /// <summary>What has to be the same at the next start: a broker's rows are found by its port, people by the key of their pseudonyms, sessions and webhooks by theirs.</summary>
    sealed record Kept(int PostgresPort, int RabbitPort, string Password, string RootKey, string KeyRing, string? WebhookKey = null)
    {
        public static Kept In(string folder)
        {
            var file = Path.Combine(folder, "servers.json");
            var known = File.Exists(file) ? JsonSerializer.Deserialize<Kept>(File.ReadAllText(file))! : null;
            if (known is { WebhookKey: not null })
            {
                return known;
            }

            var made = (known ?? new(LoopbackPort.Free(), LoopbackPort.Free(), Secret(32), Secret(64), Secret(64))) with { WebhookKey = Secret(64) };
            File.WriteAllText(file, JsonSerializer.Serialize(made));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            return made;
        }

        static string Secret(int digits) => RandomNumberGenerator.GetHexString(digits, lowercase: true);
    }
}
