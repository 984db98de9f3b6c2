using System.Globalization;
using System.Text.RegularExpressions;
using Journey.Servers;

namespace Bench.Web;

/// <summary>The load tool wrk with one thread, and what it counted.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="P99">Milliseconds within which 99 of 100 answers came.</param>
internal sealed partial record Wrk(double PerSecond, double P99)
{
    private const string Program = "/usr/bin/wrk";

    public static string? Absent => File.Exists(Program) ? null : "wrk is not installed.";

    /// <summary>Asks for one address over and over; throws where an answer is no success.</summary>
    public static async Task<Wrk> RunAsync(Uri address, int connections, int seconds, params (string Name, string Value)[] headers)
    {
        string[] command =
        [
            Program, "-t1", $"-c{connections}", $"-d{seconds}s", "--timeout", "20s", "--latency", .. headers.SelectMany(header => new[] { "-H", $"{header.Name}: {header.Value}" }), address.ToString(),
        ];
        var said = await ServerProcess.RunAsync(command, null, CancellationToken.None);
        if (said.Contains("Non-2xx", StringComparison.Ordinal) || said.Contains("Socket errors", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{address}: {said}");
        }

        var tail = Tail().Match(said);
        var unit = tail.Groups[2].Value switch { "us" => .001, "ms" => 1, _ => 1_000 };
        return new Wrk(Number(Rate().Match(said).Groups[1].Value), Number(tail.Groups[1].Value) * unit);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s*([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"99%\s*([\d.]+)(us|ms|s)")]
    private static partial Regex Tail();
}
