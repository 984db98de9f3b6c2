using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Bench;

/// <summary>
/// XES import with path discovery: ours durable and through the HTTP API, against pm4js, which reads and discovers in memory. Both from the
/// file to the paths, in a process that has read a small log before. pm4js is installed into artifacts at the first run.
/// </summary>
internal static class XesImportBench
{
    private const string Pm4js = "pm4js@0.0.28";
    private const int WarmShare = 20;

    public static async Task<int> RunAsync(int events, int pairs)
    {
        var folder = Directory.CreateTempSubdirectory("journey-bench-").FullName;
        try
        {
            var (path, warm) = (Path.Combine(folder, "log.xes"), Path.Combine(folder, "warm.xes"));
            XesLog.Write(path, events, seed: 20120101);
            XesLog.Write(warm, events / WarmShare, seed: 20120102);
            Say($"xes import: {events:N0} events, {new FileInfo(path).Length / 1e6:F1} MB");
            var pm4js = Install();
            var (times, memory) = (new List<double>(), new List<double>());
            for (var pair = 0; pair < pairs; pair++)
            {
                var (ours, ourMemory) = await OursAsync(path, warm);
                if (pm4js is null)
                {
                    Say($"  ours {ours:F2} s and {ourMemory / 1e6:F0} MB; pm4js could not be installed");
                    continue;
                }

                var (theirs, theirMemory) = Theirs(pm4js, path, warm);
                Say($"  pair {pair + 1}: pm4js {theirs:F2} s and {theirMemory / 1e6:F0} MB, ours {ours:F2} s and {ourMemory / 1e6:F0} MB; {theirs / ours:F2} times as fast, {ourMemory / theirMemory:F3} of its memory");
                times.Add(theirs / ours);
                memory.Add(ourMemory / theirMemory);
            }

            if (times.Count == 0)
            {
                return 2;
            }

            var (faster, share) = (times.Order().ElementAt(times.Count / 2), memory.Order().ElementAt(memory.Count / 2));
            Say($"xes import ratio: median {faster:F2} times as fast as pm4js, with {share:F3} of its memory");
            return faster >= 3 && share <= .2 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Imports in a process of its own, whose memory is told as the most it ever had.</summary>
    public static async Task<int> ImportAloneAsync(string path, string warm)
    {
        await using var evidence = await EvidencePart.StartAsync();
        await ImportAsync(evidence, "warm", warm);
        var clock = Stopwatch.StartNew();
        var paths = await ImportAsync(evidence, "log", path);
        var seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine(JsonSerializer.Serialize(new { seconds, memory = Peak(), cases = paths.GetProperty("cases").GetInt64(), edges = paths.GetProperty("edges").GetArrayLength(), variants = paths.GetProperty("variants").GetInt64() }));
        return 0;
    }

    private static async Task<JsonElement> ImportAsync(EvidencePart evidence, string key, string path)
    {
        await using var file = File.OpenRead(path);
        await evidence.ImportAsync(key, new StreamContent(file), "format=xes");
        return await evidence.GetAsync($"sources/{key}/paths?top=10");
    }

    private static async Task<(double Seconds, double Memory)> OursAsync(string path, string warm)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(XesImportBench).Assembly.Location, "xes-alone", path, warm]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var told = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Told(told) : throw new InvalidOperationException("The import failed.");
    }

    private static (double Seconds, double Memory) Theirs(string pm4js, string path, string warm)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "pm4js-run.js");
        using var process = Process.Start(new ProcessStartInfo("node", ["--max-old-space-size=8192", script, pm4js, path, warm]) { RedirectStandardOutput = true })!;
        var told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Told(told) : throw new InvalidOperationException("pm4js failed.");
    }

    private static (double Seconds, double Memory) Told(string text)
    {
        var json = JsonDocument.Parse(text.Trim().Split('\n')[^1]).RootElement;
        Say($"    {json}");
        return (json.GetProperty("seconds").GetDouble(), json.GetProperty("memory").GetDouble());
    }

    private static string? Install()
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("JOURNEY_HOME") ?? Path.GetTempPath(), "artifacts", "bench-npm");
        Directory.CreateDirectory(folder);
        var package = Path.Combine(folder, "node_modules", "pm4js");
        if (!Directory.Exists(package))
        {
            using var process = Process.Start(new ProcessStartInfo("npm", ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", Pm4js]))!;
            process.WaitForExit();
        }

        return Directory.Exists(package) ? package : null;
    }

    private static double Peak()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal));
        return double.Parse(string.Concat(line.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture) * 1024;
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
