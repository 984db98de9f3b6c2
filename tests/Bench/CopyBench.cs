using System.Globalization;

namespace Bench;

/// <summary>CSV import end to end on PostgreSQL against a binary COPY of the same rows, in interleaved pairs on one server.</summary>
internal static class CopyBench
{
    private const double Target = .5;

    public static async Task<int> RunAsync(int rows, int pairs)
    {
        var csv = ShopLog.Csv(rows, seed: 20260105);
        var chunks = BareInserts.Shape(csv);
        Say($"import-postgresql: {rows:N0} rows, {csv.Length / 1e6:F1} MB, {pairs} pairs after one to warm up");
        await using var servers = await BenchServers.StartAsync(broker: false);
        var ratios = new Ratios();
        for (var pair = 0; pair <= pairs; pair++)
        {
            var (copy, ours) = (rows / await CopyAsync(servers, chunks, pair), rows / await ImportAsync(servers, csv, pair));
            Say($"  {(pair == 0 ? "warm-up" : $"pair {pair}")}: copy {copy:N0} rows/s, import {ours:N0} rows/s, ratio {ours / copy:F3}");
            if (pair > 0)
            {
                ratios.Add(copy, ours);
            }
        }

        return ratios.Tell("import-postgresql", "binary copy", Target);
    }

    private static async Task<double> CopyAsync(BenchServers servers, IReadOnlyList<Journey.Evidence.Reading.Chunk> chunks, int pair)
    {
        var database = $"copy{pair}";
        await servers.DatabaseAsync(database);
        double seconds;
        await using (var connection = await servers.OpenAsync(database))
        {
            GC.Collect();
            seconds = await BareCopy.RunAsync(connection, chunks);
        }

        await servers.DropAsync(database);
        return seconds;
    }

    private static async Task<double> ImportAsync(BenchServers servers, byte[] csv, int pair)
    {
        var database = $"import{pair}";
        double seconds;
        await using (var evidence = await EvidencePart.StartAsync(await servers.DatabaseAsync(database)))
        {
            GC.Collect();
            seconds = await evidence.ImportAsync("shop", csv, ShopLog.Query);
        }

        await servers.DropAsync(database);
        return seconds;
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
