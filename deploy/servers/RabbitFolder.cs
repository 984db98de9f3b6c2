using System.Globalization;

namespace Journey.Servers;

/// <summary>Where a private RabbitMQ keeps everything it reads and writes, and the settings that keep it there.</summary>
internal sealed class RabbitFolder
{
    private const string CookieFile = ".erlang.cookie";
    private readonly string _root;

    private RabbitFolder(string root, int port) => (_root, Port, NamesPort, NodesPort) = (root, port, LoopbackPort.Free(), LoopbackPort.Free());

    /// <summary>The port that clients use.</summary>
    public int Port { get; }

    /// <summary>The port of its name server.</summary>
    public int NamesPort { get; }

    /// <summary>The port for other nodes and for its command line.</summary>
    public int NodesPort { get; }

    /// <summary>Holds the number of the broker's process.</summary>
    public string ProcessFile => Path.Combine(_root, "pid");

    /// <summary>What it says.</summary>
    public string Console => Path.Combine(_root, "console");

    /// <summary>What the programs are told.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["HOME"] = Path.Combine(_root, "home"),
        ["RABBITMQ_NODENAME"] = $"jny{Port}@localhost",
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(_root, "mnesia"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(_root, "log"),
        ["RABBITMQ_CONFIG_FILE"] = Path.Combine(_root, "rabbitmq"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(_root, "enabled_plugins"),
        ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
        ["RABBITMQ_PID_FILE"] = ProcessFile,
        ["RABBITMQ_DIST_PORT"] = NodesPort.ToString(CultureInfo.InvariantCulture),
        ["ERL_EPMD_PORT"] = NamesPort.ToString(CultureInfo.InvariantCulture),
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "+sbwt none +S 2:2 -kernel inet_dist_use_interface {127,0,0,1}",
    };

    /// <summary>Writes what is missing.</summary>
    public static RabbitFolder Prepare(string root, int port)
    {
        var folder = new RabbitFolder(root, port);
        var home = Directory.CreateDirectory(Path.Combine(root, "home")).FullName;
        var cookie = Path.Combine(home, CookieFile);
        if (!File.Exists(cookie))
        {
            File.WriteAllText(cookie, Guid.NewGuid().ToString("N"));
            if (!OperatingSystem.IsWindows())
            {
                // Anything more open is refused.
                File.SetUnixFileMode(cookie, UnixFileMode.UserRead);
            }
        }

        File.WriteAllText(Path.Combine(root, "enabled_plugins"), "[].");
        File.WriteAllLines(
            Path.Combine(root, "rabbitmq.conf"),
            [$"listeners.tcp.default = 127.0.0.1:{port}", "log.console = true", "log.file = false", "raft.wal_max_size_bytes = 67108864"]);
        return folder;
    }
}
