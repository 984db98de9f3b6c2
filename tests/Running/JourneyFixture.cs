using Journey.Gateway.SignIn;
using Journey.Local.Hosting;
using Journey.Local.Hosting.Servers;
using Journey.Local.Sample;
using Journey.Platform.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Journey.Running;

/// <summary>
/// All parts on loopback, with real sockets between them and a store of their own: in this process, or with <c>JOURNEY_TEST_HOST=servers</c>
/// two processes of each behind the gateway, on a private database server and broker.
/// </summary>
public sealed class JourneyFixture : IAsyncLifetime
{
    const int Replicas = 2;
    readonly string _folder = ReachableFolder.Make("journeys-");
    Callers? _callers;

    /// <summary>Whether parts are processes of their own on real servers in this run.</summary>
    public static bool OnServers => Environment.GetEnvironmentVariable("JOURNEY_TEST_HOST") == "servers";

    public ILocalHost Host { get; private set; } = null!;

    /// <summary>The host where a test needs to be in one process with it; elsewhere the test is skipped.</summary>
    public EmbeddedHost Embedded
    {
        get
        {
            Assert.SkipWhen(OnServers, "It looks into the process of the parts.");
            return (EmbeddedHost)Host;
        }
    }

    public Callers Callers => _callers!;

    /// <summary>Settings for all parts, over their defaults.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>The folder of the keys that the parts know each other by.</summary>
    public string Keys => Path.Combine(_folder, "keys");

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        // Parts, tests, a browser and servers share one machine: how long an answer takes says nothing here.
        var settings = new Dictionary<string, string?>(Settings);
        settings.TryAdd("Rpc:Deadline", "00:00:25");
        Host = OnServers
            ? await ServersHost.StartAsync(new ServersOptions(_folder, Replicas: Replicas) { Settings = settings }, _ => { }, ct)
            : await EmbeddedHost.StartAsync(new EmbeddedOptions(_folder) { Settings = settings }, NullLoggerFactory.Instance, ct);
        _callers = new Callers(Host.Address, _folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.StopAsync(CancellationToken.None);
        await Host.DisposeAsync();
        _callers?.Dispose();
        KeepLogs();
        Directory.Delete(_folder, recursive: true);
    }

    public string Token(string subject, bool organisation = false, TimeSpan? age = null) => Callers.Token(subject, organisation, age);

    public HttpClient Api(string? token) => Callers.Api(token);

    /// <summary>Where a part answers those inside, past the gateway; of several processes the first.</summary>
    public Uri Inside(string part) => Host is ServersHost servers
        ? servers.Parts.First(running => running.Part == part).Address
        : ((EmbeddedHost)Host).Parts[part].RpcAddress();

    /// <summary>Fills the sample unit as a new installation does.</summary>
    public async Task LoadSampleAsync(CancellationToken ct)
    {
        using var api = Api(Callers.Token(DevelopmentPeople.All[0]));
        using var second = Api(Callers.Token(DevelopmentPeople.All[2]));
        await SampleUnit.LoadAsync(api, second, new DateTimeOffset(TimeProvider.System.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero), ct);
    }

    /// <summary>Parks a message that nobody handles in a part's outbox, as a transport that refused it for good would have; returns its id.</summary>
    public Guid Park(string part, string type, Guid? unit = null, string reason = "Dead letter of evidence: MapRevisedHandler failed 5 times, last with InvalidOperationException")
    {
        using var store = Host is ServersHost servers ? ParkedRow.Server(servers.Servers, part) : ParkedRow.File(Path.Combine(_folder, $"{part}.db"));
        return ParkedRow.Insert(store, type, unit ?? Guid.CreateVersion7(), reason);
    }

    // What processes said outlives them, for whoever wants to know why a test failed.
    void KeepLogs()
    {
        var kept = RepositoryRoot.Of("artifacts", "servers-logs", Path.GetFileName(_folder));
        foreach (var log in Host is ServersHost ? Directory.GetFiles(Path.Combine(_folder, "logs")) : [])
        {
            File.Copy(log, Path.Combine(Directory.CreateDirectory(kept).FullName, Path.GetFileName(log)));
        }
    }
}
