using System.Globalization;

namespace Bench;

/// <summary>The benches by name. Numbers after a name say how much and how often; each bench has its own where there are none.</summary>
internal static class Benches
{
    public static async Task<int> RunAsync(string[] args)
    {
        int Number(int place, int otherwise) =>
            args.Length > place && int.TryParse(args[place], CultureInfo.InvariantCulture, out var number) ? number : otherwise;
        return (args.Length > 0 ? args[0] : "import") switch
        {
            "import" => await ImportBench.RunAsync(Number(1, 1_000_000), Number(2, 5)),
            "import-postgresql" => await CopyBench.RunAsync(Number(1, 300_000), Number(2, 3)),
            "outbox" => await OutboxBench.RunAsync(Number(1, 20_000), Number(2, 3)),
            "latency" => await LatencyBench.RunAsync(Number(1, 20)),
            "reads" => await ReadBench.RunAsync(Number(1, 1_000_000)),
            "lines" => await LineBench.RunAsync(Number(1, 100_000)),
            "maps" => await MapBench.RunAsync(Number(1, 10_000)),
            "page" => await PageBench.RunAsync(),
            "csv" => CsvBench.Run(Number(1, 1_000_000)),
            "shape" => ShapeBench.Run(Number(1, 1_000_000)),
            "parser" => ParserBench.Run(Number(1, XesLog.Events), Number(2, 5)),
            "xes" => await XesImportBench.RunAsync(Number(1, XesLog.Events), pairs: 3),
            "xes-alone" => await XesImportBench.ImportAloneAsync(args[1], args[2]),
            _ => Usage(),
        };
    }

    private static int Usage()
    {
        Console.Error.WriteLine(
            "import [rows] [pairs] | import-postgresql [rows] [pairs] | outbox [events] [pairs] | latency [seconds] | reads [rows] | lines [rows]"
            + " | maps [maps] | page | csv [rows] | shape [rows] | parser [events] [pairs] | xes [events]");
        return 64;
    }
}
