using System.Diagnostics;
using System.Globalization;
using System.Net;
using Journey.Servers;

namespace Journeys.Tests.Confined;

/// <summary>One published part as a pod of it runs: as a user of no name who owns nothing but two folders, with its settings in files.</summary>
sealed class ConfinedPart : IAsyncDisposable
{
    /// <summary>The user of the pods.</summary>
    public const int User = 10_001;

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    readonly Process _process;
    readonly string _log;

    ConfinedPart(string name, Process process, int port, int health, string log) =>
        (Name, _process, Address, Health, _log) = (name, process, At(port), new Uri(At(health), "/health/ready"), log);

    public string Name { get; }

    public Uri Address { get; }

    /// <summary>Where it says whether it is ready.</summary>
    public Uri Health { get; }

    /// <summary>What it wrote to its output, of which there is no file before it runs.</summary>
    public string Said => File.Exists(_log) ? File.ReadAllText(_log) : "";

    /// <summary>The command with which a program of a published part runs as the user of the pods, who can become nobody else.</summary>
    public static IReadOnlyList<string> Command(string program, params string[] arguments) =>
        ["setpriv", $"--reuid={User}", $"--regid={User}", "--clear-groups", "--no-new-privs", "--bounding-set=-all", "dotnet", program, .. arguments];

    public static async Task<ConfinedPart> StartAsync(string name, ConfinedSettings settings, CancellationToken ct)
    {
        var (port, health) = settings.Ports[name];
        var log = settings.Log(name);
        var part = new ConfinedPart(name, ServerProcess.Begin(Command(settings.Program(name)), settings.Of(name), log), port, health, log);
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (!await part.IsReadyAsync())
        {
            Assert.False(part._process.HasExited, $"{name} ended: {part.Said}");
            Assert.True(TimeProvider.System.GetUtcNow() < until, $"{name} is not ready: {part.Said}");
            await Task.Delay(200, ct);
        }

        return part;
    }

    public async Task<bool> IsReadyAsync()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await http.GetAsync(Health);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            // It does not listen yet, or any more; or it takes longer to say so than a probe waits.
            return false;
        }
    }

    /// <summary>Tells it to stop, as a cluster does.</summary>
    public Task TerminateAsync(CancellationToken ct) => ServerProcess.SignalAsync(_process.Id, "TERM", ct);

    /// <summary>Waits until it has ended; gives its exit code.</summary>
    public async Task<int> EndedAsync(CancellationToken ct)
    {
        await _process.WaitForExitAsync(ct).WaitAsync(Patience, ct);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    static Uri At(int port) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
}
