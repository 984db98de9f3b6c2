namespace Journey.Servers;

/// <summary>A PostgreSQL of our own on a free loopback port, run by the installed programs, with the three roles that the services work as.</summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private const string Installed = "/usr/lib/postgresql";
    private static readonly string[] AsServer = ["runuser", "-u", "postgres", "--"];
    private readonly string _binaries;
    private readonly string _folder;
    private readonly string _care;

    private PrivatePostgres(string binaries, string folder, int port, string care) => (_binaries, _folder, Port, _care) = (binaries, folder, port, care);

    /// <summary>The port it listens on.</summary>
    public int Port { get; }

    /// <summary>The process that owns all others of the server.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(_folder, "data", "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Why there can be none on this machine; null where there can.</summary>
    public static string? Absent => Programs() is null ? "PostgreSQL is not installed." : null;

    /// <summary>Starts it on what a folder holds, which may be nothing. Root starts it as the account that the package made, which must reach the folder.</summary>
    /// <param name="folder">Where it keeps everything.</param>
    /// <param name="ct">Gives up.</param>
    /// <param name="port">Where it listens; a free one where none is said.</param>
    /// <param name="passing">Whether all is thrown away afterwards: then nothing waits for the disk. A machine that stops would lose rows; a server that is killed does not.</param>
    public static async Task<PrivatePostgres> StartAsync(string folder, CancellationToken ct, int? port = null, bool passing = false)
    {
        var care = passing ? " -c fsync=off -c full_page_writes=off" : "";
        var server = new PrivatePostgres(Programs() ?? throw new ServerException(Absent!), folder, port ?? LoopbackPort.Free(), care);
        Directory.CreateDirectory(folder);
        var data = Path.Combine(folder, "data");
        if (!Directory.Exists(data))
        {
            if (ServerProcess.IsRoot)
            {
                await ServerProcess.RunAsync(["chown", "postgres", folder], null, ct);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            await server.RunAsync("initdb", ct, "-D", data, "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8");
        }

        // One may have outlived whoever started it.
        await server.EndAsync(ct);
        await server.BeginAsync(ct);
        await server.Administrator.MakeRolesAsync(ct);
        return server;
    }

    /// <summary>Starts it again after it was killed or stopped, on the same port.</summary>
    public Task BeginAsync(CancellationToken ct) => RunAsync(
        "pg_ctl", ct, "-D", Path.Combine(_folder, "data"), "-l", Path.Combine(_folder, "log"), "-w", "-o",
        $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300{_care}", "start");

    /// <summary>Ends it in good order.</summary>
    public Task StopAsync(CancellationToken ct) => RunAsync("pg_ctl", ct, "-D", Path.Combine(_folder, "data"), "-m", "fast", "-w", "stop");

    /// <summary>Ends it at once. What it had not written yet it would read from its log at the next start: for one that is thrown away.</summary>
    public Task AbandonAsync(CancellationToken ct) => RunAsync("pg_ctl", ct, "-D", Path.Combine(_folder, "data"), "-m", "immediate", "-w", "stop");

    /// <summary>Makes its databases.</summary>
    public StoreAdministrator Administrator => new($"Host=127.0.0.1;Port={Port};Username=postgres;Database=postgres");

    /// <summary>Stops it; what it holds stays.</summary>
    public async ValueTask DisposeAsync() => await EndAsync(CancellationToken.None);

    private static string? Programs() =>
        Directory.Exists(Installed) ? Directory.GetDirectories(Installed).Order().Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb"))) : null;

    // The server refuses to run as root.
    private Task<string> RunAsync(string program, CancellationToken ct, params string[] arguments) =>
        ServerProcess.RunAsync([.. ServerProcess.IsRoot ? AsServer : [], Path.Combine(_binaries, program), .. arguments], null, ct);

    private async Task EndAsync(CancellationToken ct)
    {
        if (!File.Exists(Path.Combine(_folder, "data", "postmaster.pid")))
        {
            return;
        }

        try
        {
            await StopAsync(ct);
        }
        catch (ServerException e) when (e.Message.Contains("No such process", StringComparison.Ordinal))
        {
            // It was killed and left its file, which the next start finds out as well.
        }
    }
}
