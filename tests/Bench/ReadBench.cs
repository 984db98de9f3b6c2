using System.Diagnostics;
using System.Globalization;

namespace Bench;

/// <summary>Declared reads of a log after a batch that touched it, against the same on a log a hundred times smaller, in a process that has read both before.</summary>
internal static class ReadBench
{
    private const int Rounds = 15;
    private const int Warm = 60;

    public static async Task<int> RunAsync(int rows)
    {
        await using var evidence = await EvidencePart.StartAsync();
        await evidence.ImportAsync("small", ShopLog.Csv(rows / 100, seed: 7), ShopLog.Query);
        await evidence.ImportAsync("large", ShopLog.Csv(rows, seed: 7), ShopLog.Query);
        var worst = 0.0;
        foreach (var read in new[] { "paths", "drivers?by=channel", "paths?segment=families" })
        {
            await WarmAsync(evidence, read);
            var small = new List<double>();
            var large = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                small.Add(await TimeAsync(evidence, "small", read, round));
                large.Add(await TimeAsync(evidence, "large", read, round));
            }

            var ratio = Median(large) / Median(small);
            worst = Math.Max(worst, ratio);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read}: {rows / 100:N0} rows {Median(small):F2} ms, {rows:N0} rows {Median(large):F2} ms, ratio {ratio:F2}"));
        }

        return worst <= 1.5 ? 0 : 1;
    }

    // The host is one that has been read from before.
    private static async Task WarmAsync(EvidencePart evidence, string read)
    {
        for (var i = 0; i < Warm; i++)
        {
            await evidence.GetAsync($"sources/small/{read}");
            await evidence.GetAsync($"sources/large/{read}");
        }
    }

    private static async Task<double> TimeAsync(EvidencePart evidence, string key, string read, int round)
    {
        await evidence.ImportAsync(key, ShopLog.Csv(20, seed: 1_000 + round), ShopLog.Query);
        var clock = Stopwatch.StartNew();
        await evidence.GetAsync($"sources/{key}/{read}");
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
