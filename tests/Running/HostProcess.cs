using System.Diagnostics;
using System.Text.Json;

namespace Journey.Running;

/// <summary>The embedded host as a process of its own, as <c>./journey up</c> runs it, on a data folder that outlives it.</summary>
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

    public static async Task<HostProcess> StartAsync(string folder, CancellationToken ct)
    {
        Assert.SkipWhen(JourneyFixture.OnServers, "It runs a host in one process, whatever the others run on.");
        var program = RepositoryRoot.Of("artifacts", "bin", "Journey.Local", "release", "Journey.Local.dll");
        var start = new ProcessStartInfo("dotnet", [program, "up", "--port", "0", "--no-sample", "--json", "--data", folder]) { RedirectStandardOutput = true };
        start.Environment["JOURNEY_HOME"] = folder;
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

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }
}
