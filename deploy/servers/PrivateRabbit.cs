using System.Diagnostics;
using System.Globalization;

namespace Journey.Servers;

/// <summary>A RabbitMQ of our own on free loopback ports, with its own name server and cookie, run by the installed programs.</summary>
public sealed class PrivateRabbit : IAsyncDisposable
{
    private const string Programs = "/usr/lib/rabbitmq/bin";
    private const string NameServer = "/usr/bin/epmd";
    private const string Started = "Server startup complete";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly RabbitFolder _folder;
    private Process? _process;

    private PrivateRabbit(RabbitFolder folder) => _folder = folder;

    /// <summary>The port it listens on.</summary>
    public int Port => _folder.Port;

    /// <summary>The process that is the broker.</summary>
    public int ProcessId => int.Parse(File.ReadAllText(_folder.ProcessFile), CultureInfo.InvariantCulture);

    /// <summary>How a client on this machine reaches it.</summary>
    public Uri Address => new($"amqp://guest:guest@127.0.0.1:{Port}");

    /// <summary>Why there can be none on this machine; null where there can.</summary>
    public static string? Absent => File.Exists(Path.Combine(Programs, "rabbitmq-server")) ? null : "RabbitMQ is not installed.";

    /// <summary>Starts it on what a folder holds, which may be nothing. A broker is named after its port: what it holds is found again under the same one.</summary>
    public static async Task<PrivateRabbit> StartAsync(string folder, CancellationToken ct, int? port = null)
    {
        if (Absent is not null)
        {
            throw new ServerException(Absent);
        }

        var server = new PrivateRabbit(RabbitFolder.Prepare(folder, port ?? LoopbackPort.Free()));
        await server.EndLeftoverAsync(ct);
        await server.BeginAsync(ct);
        return server;
    }

    /// <summary>Starts it again after it was killed or stopped, on the same port.</summary>
    public async Task BeginAsync(CancellationToken ct)
    {
        File.Delete(_folder.ProcessFile);
        File.Delete(_folder.Console);
        _process?.Dispose();
        // The script in sbin would change the user; this one does not.
        _process = ServerProcess.Begin([Path.Combine(Programs, "rabbitmq-server")], _folder.Environment, _folder.Console);
        var clock = Stopwatch.StartNew();
        while (!Said().Contains(Started, StringComparison.Ordinal))
        {
            if (_process.HasExited || clock.Elapsed > Patience)
            {
                throw new ServerException($"RabbitMQ did not start: {Said()}");
            }

            await Task.Delay(50, ct);
        }
    }

    /// <summary>Ends it in good order, and its name server.</summary>
    public async Task StopAsync(CancellationToken ct)
    {
        await EndAsync("TERM", ct);
        try
        {
            await ServerProcess.RunAsync([NameServer, "-port", _folder.NamesPort.ToString(CultureInfo.InvariantCulture), "-kill"], _folder.Environment, ct);
        }
        catch (ServerException)
        {
            // It is gone already: nothing is left to end.
        }
    }

    /// <summary>Kills the broker without a word to it.</summary>
    public Task KillAsync(CancellationToken ct) => EndAsync("KILL", ct);

    /// <summary>Gives it an order by its own command line, and returns what it answers.</summary>
    public Task<string> OrderAsync(CancellationToken ct, params string[] arguments) =>
        ServerProcess.RunAsync([Path.Combine(Programs, "rabbitmqctl"), .. arguments], _folder.Environment, ct);

    /// <summary>Stops it; what it holds stays.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        _process?.Dispose();
    }

    private async Task EndAsync(string signal, CancellationToken ct)
    {
        if (_process is { HasExited: false })
        {
            await ServerProcess.SignalAsync(ProcessId, signal, ct);
            await _process.WaitForExitAsync(ct).WaitAsync(Patience, ct);
        }
    }

    // One may have outlived whoever started it. Its number may be somebody else's by now.
    private async Task EndLeftoverAsync(CancellationToken ct)
    {
        if (File.Exists(_folder.ProcessFile) && File.Exists($"/proc/{ProcessId}/comm") && (await File.ReadAllTextAsync($"/proc/{ProcessId}/comm", ct)).StartsWith("beam", StringComparison.Ordinal))
        {
            using var left = Process.GetProcessById(ProcessId);
            left.Kill();
            await left.WaitForExitAsync(ct).WaitAsync(Patience, ct);
        }
    }

    private string Said()
    {
        try
        {
            return File.ReadAllText(_folder.Console);
        }
        catch (FileNotFoundException)
        {
            // The shell has not opened it yet.
            return "";
        }
    }
}
