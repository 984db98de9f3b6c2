using System.Globalization;

namespace Bench;

/// <summary>CSV import end to end against bare inserts of the same rows, in interleaved pairs.</summary>
internal static class ImportBench
{
    private const double Target = .5;

    public static async Task<int> RunAsync(int rows, int pairs)
    {
        var csv = ShopLog.Csv(rows, seed: 20260105);
        var chunks = BareInserts.Shape(csv);
        Say($"import: {rows:N0} rows, {csv.Length / 1e6:F1} MB, {pairs} pairs after one to warm up");
        var ratios = new Ratios();
        for (var pair = 0; pair <= pairs; pair++)
        {
            GC.Collect();
            var (bareCpu, bareSeconds) = await CpuAsync(() => Task.FromResult(BareInserts.Run(chunks)));
            var bare = rows / bareSeconds;
            await using var evidence = await EvidencePart.StartAsync();
            GC.Collect();
            var (ourCpu, ourSeconds) = await CpuAsync(() => evidence.ImportAsync("shop", csv, ShopLog.Query));
            var ours = rows / ourSeconds;
            Say($"  {(pair == 0 ? "warm-up" : $"pair {pair}")}: bare {bare:N0} rows/s, import {ours:N0} rows/s, ratio {ours / bare:F3}; processor {bareCpu / rows * 1e6:F1} and {ourCpu / rows * 1e6:F1} us a row");
            if (pair > 0)
            {
                ratios.Add(bare, ours);
            }
        }

        return ratios.Tell("import", "bare inserts", Target);
    }

    // Beside the clock, because other work on the machine does not change it. The import's holds both stages, the server and this client.
    private static async Task<(double Cpu, double Seconds)> CpuAsync(Func<Task<double>> run)
    {
        var before = Environment.CpuUsage.TotalTime;
        var seconds = await run();
        return ((Environment.CpuUsage.TotalTime - before).TotalSeconds, seconds);
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
