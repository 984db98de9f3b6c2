using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Journey.Servers;

/// <summary>A Redis of our own on a free loopback port that keeps nothing on disk, run by the installed programs.</summary>
public sealed class PrivateRedis : IAsyncDisposable
{
    private const string Program = "/usr/bin/redis-server";
    private const string Client = "/usr/bin/redis-cli";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly string _folder;
    private Process? _process;

    private PrivateRedis(string folder, int port) => (_folder, Port) = (folder, port);

    /// <summary>The port it listens on.</summary>
    public int Port { get; }

    /// <summary>The process that is the server.</summary>
    public int ProcessId => _process?.Id ?? throw new ServerException("Redis was not started.");

    /// <summary>How a client on this machine reaches it.</summary>
    public string Address => $"127.0.0.1:{Port}";

    /// <summary>Why there can be none on this machine; null where there can.</summary>
    public static string? Absent => File.Exists(Program) && File.Exists(Client) ? null : "Redis is not installed.";

    /// <summary>Starts it, empty.</summary>
    public static async Task<PrivateRedis> StartAsync(string folder, CancellationToken ct, int? port = null)
    {
        if (Absent is not null)
        {
            throw new ServerException(Absent);
        }

        Directory.CreateDirectory(folder);
        var server = new PrivateRedis(folder, port ?? LoopbackPort.Free());
        await server.BeginAsync(ct);
        return server;
    }

    /// <summary>Starts it again after it was killed or stopped, on the same port and empty.</summary>
    public async Task BeginAsync(CancellationToken ct)
    {
        _process?.Dispose();
        _process = ServerProcess.Begin(
            [
                Program, "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", _folder, "--save", "", "--appendonly", "no",
            ],
            null,
            Said);
        var clock = Stopwatch.StartNew();
        while (!await AnswersAsync(ct))
        {
            if (_process.HasExited || clock.Elapsed > Patience)
            {
                throw new ServerException($"Redis did not start: {await File.ReadAllTextAsync(Said, ct)}");
            }

            await Task.Delay(10, ct);
        }
    }

    /// <summary>Ends it in good order. One that was suspended goes on first.</summary>
    public async Task StopAsync(CancellationToken ct)
    {
        if (_process is { HasExited: false })
        {
            await ResumeAsync(ct);
            await EndAsync("TERM", ct);
        }
    }

    /// <summary>Kills it without a word to it.</summary>
    public Task KillAsync(CancellationToken ct) => EndAsync("KILL", ct);

    /// <summary>Lets it stand still: it accepts connections and answers nothing.</summary>
    public Task SuspendAsync(CancellationToken ct) => ServerProcess.SignalAsync(ProcessId, "STOP", ct);

    /// <summary>Lets it go on after it stood still.</summary>
    public Task ResumeAsync(CancellationToken ct) => ServerProcess.SignalAsync(ProcessId, "CONT", ct);

    /// <summary>Gives it an order by its own command line, and returns what it answers.</summary>
    public Task<string> OrderAsync(CancellationToken ct, params string[] arguments) =>
        ServerProcess.RunAsync([Client, "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), .. arguments], null, ct);

    /// <summary>Stops it; what it held is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        _process?.Dispose();
    }

    private string Said => Path.Combine(_folder, "console");

    private async Task EndAsync(string signal, CancellationToken ct)
    {
        if (_process is { HasExited: false })
        {
            await ServerProcess.SignalAsync(_process.Id, signal, ct);
            await _process.WaitForExitAsync(ct).WaitAsync(Patience, ct);
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port, ct);
            var answer = new byte[5];
            await client.GetStream().WriteAsync("PING\r\n"u8.ToArray(), ct);
            await client.GetStream().ReadExactlyAsync(answer, ct).AsTask().WaitAsync(Patience, ct);
            return answer.AsSpan().StartsWith("+PONG"u8);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            // It does not listen yet, or loads what it has.
            return false;
        }
    }
}
