using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Journey.Local.Commands;

namespace Journey.Local.Hosting;

/// <summary>A host that runs on this machine, as its small file tells the other commands.</summary>
internal sealed record RunningHost(int Port, Uri Address, Uri Grpc, string DataPath, int ProcessId, DateTimeOffset Started)
{
    string File => FileOf(Port);

    public string GatewayData => EmbeddedHost.DataOf(DataPath, "gateway");

    /// <summary>The host on the port, or the one started last.</summary>
    public static RunningHost Find(int? port)
    {
        var running = All();
        var found = running.FirstOrDefault(host => port is null || host.Port == port);
        return found ?? throw new UsageException(port is null
            ? "No host is running. Start one: ./journey up"
            : $"No host of this machine is running on port {port}. Running: {(running.Count == 0 ? "none" : string.Join(", ", running.Select(host => host.Port)))}.");
    }

    /// <summary>Those that still run, the last started first.</summary>
    public static IReadOnlyList<RunningHost> All() => !Directory.Exists(Home.Hosts)
        ? []
        : [.. Directory.EnumerateFiles(Home.Hosts, "*.json").Select(Read).OfType<RunningHost>().Where(host => host.IsAlive()).OrderByDescending(host => host.Started)];

    public void Announce()
    {
        Directory.CreateDirectory(Home.Hosts);
        System.IO.File.WriteAllText(File, JsonSerializer.Serialize(this));
    }

    public void Withdraw() => System.IO.File.Delete(File);

    static string FileOf(int port) => Path.Combine(Home.Hosts, port.ToString(CultureInfo.InvariantCulture) + ".json");

    static RunningHost? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<RunningHost>(System.IO.File.ReadAllText(file));
        }
        catch (Exception e) when (e is JsonException or FileNotFoundException)
        {
            // Being written or withdrawn at this moment: that host is not one to talk to yet, or any more.
            return null;
        }
    }

    // A killed host leaves its file behind; another program may have its process id since.
    bool IsAlive()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return !process.HasExited && process.StartTime.ToUniversalTime() <= Started.UtcDateTime;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
