using Journey.Gateway.SignIn;
using Journey.Local.Hosting.Servers;
using Journey.Local.Sample;
using Journey.Running;

namespace Bench.Web;

/// <summary>All parts as processes on private servers, one of each, in a folder that goes with them.</summary>
internal sealed class RunningTown : IAsyncDisposable
{
    private readonly string _folder;

    private RunningTown(string folder, ServersHost host)
    {
        (_folder, Host) = (folder, host);
        Callers = new Callers(host.Address, folder);
    }

    public ServersHost Host { get; }

    public Callers Callers { get; }

    public static async Task<RunningTown> StartAsync(params (string Key, string Value)[] settings)
    {
        var folder = ReachableFolder.Make("journey-bench-");
        // A caller of a bench asks more than one caller may.
        var own = new Dictionary<string, string?> { ["Limits:RequestsPerSecond"] = "1000000", ["Limits:Burst"] = "1000000" };
        foreach (var (key, value) in settings)
        {
            own[key] = value;
        }

        return new RunningTown(folder, await ServersHost.StartAsync(new ServersOptions(folder) { Settings = own }, Console.Error.WriteLine, CancellationToken.None));
    }

    public string Token(string subject) => Callers.Token(subject, organisation: true);

    public HttpClient Api(string subject) => Callers.Api(Token(subject));

    /// <summary>The sample unit with a map of so many steps; the map's id.</summary>
    public async Task<string> LoadAsync(int steps)
    {
        using var admin = Api(DevelopmentPeople.All[0].Subject);
        using var owner = Api(DevelopmentPeople.All[2].Subject);
        await SampleUnit.LoadAsync(admin, owner, new DateTimeOffset(TimeProvider.System.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero), CancellationToken.None);
        return await LargeMap.MakeAsync(admin, steps, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        Callers.Dispose();
        await Host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
