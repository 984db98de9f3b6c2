using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Platform.Tests;

/// <summary>A private PostgreSQL on a free loopback port, or the reason why there is none.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    string? folder;
    int databases;

    public string? Absent { get; private set; }

    int Port { get; set; }

    public async ValueTask InitializeAsync()
    {
        var binaries = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Order().LastOrDefault() : null;
        if (binaries is null || !File.Exists(Path.Combine(binaries, "bin/initdb")))
        {
            Absent = "PostgreSQL is not installed.";
            return;
        }

        folder = Directory.CreateTempSubdirectory("journey-pg-").FullName;
        Port = FreePort();
        if (Environment.UserName == "root")
        {
            await RunAsync("chown", "postgres", folder);
        }

        await AsServerAsync($"{binaries}/bin/initdb", "-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8");
        await AsServerAsync(
            $"{binaries}/bin/pg_ctl", "-D", $"{folder}/data", "-l", $"{folder}/log", "-w", "-o", $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=", "start");
        stop = () => AsServerAsync($"{binaries}/bin/pg_ctl", "-D", $"{folder}/data", "-m", "fast", "-w", "stop");
    }

    public async ValueTask DisposeAsync()
    {
        if (stop is not null)
        {
            await stop();
        }

        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public async Task<string> DatabaseAsync()
    {
        if (Absent is not null)
        {
            Assert.Skip(Absent);
        }

        var name = $"trial{Interlocked.Increment(ref databases)}";
        await using var connection = new Npgsql.NpgsqlConnection(Address("postgres"));
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync();
        return Address(name);
    }

    Func<Task>? stop;

    string Address(string database) => $"Host=127.0.0.1;Port={Port};Username=postgres;Database={database}";

    // The server refuses to run as root.
    static Task AsServerAsync(params string[] command) =>
        Environment.UserName == "root" ? RunAsync("runuser", ["-u", "postgres", "--", .. command]) : RunAsync(command[0], command[1..]);

    static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() })!;
        // A server that was started keeps the output open: wait for the process alone.
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
