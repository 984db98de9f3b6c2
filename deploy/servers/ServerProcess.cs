using System.Diagnostics;

namespace Journey.Servers;

/// <summary>Programs of installed servers, run to their end or started as somebody the server accepts.</summary>
public static class ServerProcess
{
    // A server outlives whoever started it, and must not keep open what that one had, a lock for instance, nor be meant by a Ctrl-C for that one.
    private const string Alone = "exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-; out=$1; shift; exec setsid \"$@\" >>\"$out\" 2>&1";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Whether this process may become anybody.</summary>
    public static bool IsRoot => Environment.UserName == "root";

    /// <summary>Runs a program to its end; refuses anything but success, with what it said.</summary>
    public static async Task<string> RunAsync(IReadOnlyList<string> command, IReadOnlyDictionary<string, string>? environment, CancellationToken ct)
    {
        // A server that it starts keeps its output open: what it says goes to a file, and the program alone is waited for.
        var said = Path.GetTempFileName();
        try
        {
            using var process = Process.Start(Start(command, environment, said))!;
            await process.WaitForExitAsync(ct).WaitAsync(Patience, ct);
            var text = await File.ReadAllTextAsync(said, ct);
            return process.ExitCode == 0 ? text : throw new ServerException($"{string.Join(' ', command)} ended with {process.ExitCode}: {text.Trim()}");
        }
        finally
        {
            File.Delete(said);
        }
    }

    /// <summary>Starts a program that stays; what it says goes to a file.</summary>
    public static Process Begin(IReadOnlyList<string> command, IReadOnlyDictionary<string, string>? environment, string said) =>
        Process.Start(Start(command, environment, said)) ?? throw new ServerException($"{command[0]} did not start.");

    /// <summary>Sends a signal to a process.</summary>
    public static Task SignalAsync(int process, string signal, CancellationToken ct) =>
        RunAsync(["/bin/sh", "-c", $"kill -{signal} {process}"], null, ct);

    private static ProcessStartInfo Start(IReadOnlyList<string> command, IReadOnlyDictionary<string, string>? environment, string said)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Alone, "sh", said, .. command]) { WorkingDirectory = Path.GetTempPath() };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
