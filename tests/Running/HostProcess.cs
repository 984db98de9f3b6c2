using System.Diagnostics;
using System.Text.Json;
using Journey.Servers;

namespace Journey.Running;

/// <summary>A host as a process of its own, as <c>./journey up</c> runs it, on a data folder that outlives it.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    readonly Process _process;

    HostProcess(Process process, string folder, Uri address) => (_process, Folder, Address) = (process, folder, address);

    public string Folder { get; }

    public Uri Address { get; }

    /// <summary>Bytes of memory that the process holds now.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Runs all parts in that one process.</summary>
    public static Task<HostProcess> StartAsync(string folder, CancellationToken ct)
    {
        Assert.SkipWhen(JourneyFixture.OnServers, "It runs a host in one process, whatever the others run on.");
        return StartAsync(folder, [], new Dictionary<string, string>(), ct);
    }

    /// <summary>Runs each part in processes of its own, which this one starts, on the servers that the environment names.</summary>
    public static Task<HostProcess> StartServersAsync(string folder, IReadOnlyDictionary<string, string> environment, CancellationToken ct) =>
        StartAsync(folder, ["--servers", "--replicas", "2"], environment, ct);

    static async Task<HostProcess> StartAsync(string folder, string[] how, IReadOnlyDictionary<string, string> environment, CancellationToken ct)
    {
        var program = RepositoryRoot.Of("artifacts", "bin", "Journey.Local", "release", "Journey.Local.dll");
        var start = new ProcessStartInfo("dotnet", [program, "up", "--port", "0", "--no-sample", "--json", "--data", folder, .. how]) { RedirectStandardOutput = true };
        start.Environment["JOURNEY_HOME"] = folder;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        var told = await process.StandardOutput.ReadLineAsync(ct) ?? throw new InvalidOperationException("The host ended before it was ready.");
        return new HostProcess(process, folder, JsonDocument.Parse(told).RootElement.GetProperty("portal").Deserialize<Uri>()!);
    }

    /// <summary>A caller of the API with every right, also to make units.</summary>
    public HttpClient Api()
    {
        using var callers = new Callers(Address, Folder);
        var api = callers.Api(callers.Token("founder", organisation: true));
        api.Timeout = Timeout.InfiniteTimeSpan;
        return api;
    }

    /// <summary>Ends it as <c>kill -9</c> does: at once, in the middle of whatever it does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Stops it as Ctrl-C does; gives its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken ct)
    {
        await ServerProcess.SignalAsync(_process.Id, "TERM", ct);
        await _process.WaitForExitAsync(ct);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }
}
