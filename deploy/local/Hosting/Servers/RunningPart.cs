using System.Diagnostics;
using Journey.Servers;

namespace Journey.Local.Hosting.Servers;

/// <summary>One process of a part. One that ends without having been told to is started again after a moment, as a cluster would.</summary>
public sealed class RunningPart : IAsyncDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(40);
    readonly IReadOnlyDictionary<string, string> _settings;
    readonly string _log;
    readonly string _numbers;
    readonly CancellationTokenSource _stop = new();
    readonly Lock _lock = new();
    Process? _process;
    Task _watch = Task.CompletedTask;

    internal RunningPart(string part, int number, Uri address, string data, IReadOnlyDictionary<string, string> settings)
    {
        (Part, Number, Address, _numbers, _settings) = (part, number, address, Leftovers.Folder(data), settings);
        _log = Path.Combine(Directory.CreateDirectory(Path.Combine(data, "logs")).FullName, $"{part}-{number}.log");
    }

    public string Part { get; }

    /// <summary>Which of the processes of its part it is, from 1.</summary>
    public int Number { get; }

    /// <summary>Where it answers: a service over HTTP/2, the portal and the gateway over HTTP/1.1.</summary>
    public Uri Address { get; }

    public int ProcessId
    {
        get
        {
            lock (_lock)
            {
                return _process!.Id;
            }
        }
    }

    /// <summary>How often it ended by itself, or was killed, and was started again.</summary>
    public int Restarts { get; private set; }

    internal void Begin()
    {
        Start();
        _watch = WatchAsync();
    }

    /// <summary>Sends it a signal: KILL, TERM, STOP, CONT.</summary>
    public Task SignalAsync(string signal, CancellationToken ct) => ServerProcess.SignalAsync(ProcessId, signal, ct);

    /// <summary>Tells it to stop and waits until it has; after the grace it is killed.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _watch;
        if (_process is { HasExited: false } process)
        {
            await SignalAsync("CONT", CancellationToken.None);
            await SignalAsync("TERM", CancellationToken.None);
            using var grace = new CancellationTokenSource(Grace);
            try
            {
                await process.WaitForExitAsync(grace.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process?.Dispose();
        _stop.Dispose();
    }

    void Start()
    {
        lock (_lock)
        {
            _process?.Dispose();
            _process = ServerProcess.Begin(["dotnet", PartPrograms.Of(Part)], _settings, _log);
            Leftovers.Keep(_numbers, $"{Part}-{Number}", _process.Id);
        }
    }

    async Task WatchAsync()
    {
        try
        {
            while (true)
            {
                await _process!.WaitForExitAsync(_stop.Token);
                await Task.Delay(Pause, _stop.Token);
                Restarts++;
                Start();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // It is told to stop, and not to be started again.
        }
    }
}
