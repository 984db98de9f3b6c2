using System.Globalization;
using Bench.Web;

namespace Bench;

/// <summary>What can be measured, by name. A bench gives 0 where its target is met, 1 where not, and 2 where the machine was too noisy to tell.</summary>
internal static class Benches
{
    private const string Usage =
        "import [rows] [pairs] | import-postgresql [rows] [pairs] | outbox [events] [pairs] | latency [seconds] | gateway [pairs] | warm-page [pairs] | cache [rounds] | page"
        + " | reads [rows] | lines [rows] | maps [maps] | csv [rows] | shape [rows] | parser [events] [pairs] | xes [events]";

    public static async Task<int> RunAsync(string[] args) => (args.Length > 0 ? args[0] : "import") switch
    {
        "import" => await ImportBench.RunAsync(Number(args, 1, 1_000_000), Number(args, 2, 5)),
        "import-postgresql" => await CopyBench.RunAsync(Number(args, 1, 300_000), Number(args, 2, 3)),
        "outbox" => await OutboxBench.RunAsync(Number(args, 1, 20_000), Number(args, 2, 3)),
        "latency" => await LatencyBench.RunAsync(Number(args, 1, 20)),
        "gateway" => await GatewayBench.RunAsync(Number(args, 1, 5)),
        "warm-page" => await WarmPageBench.RunAsync(Number(args, 1, 5)),
        "cache" => await CacheBench.RunAsync(Number(args, 1, 5)),
        "page" => await PageBench.RunAsync(),
        "reads" => await ReadBench.RunAsync(Number(args, 1, 1_000_000)),
        "lines" => await LineBench.RunAsync(Number(args, 1, 100_000)),
        "maps" => await MapBench.RunAsync(Number(args, 1, 10_000)),
        "csv" => CsvBench.Run(Number(args, 1, 1_000_000)),
        "shape" => ShapeBench.Run(Number(args, 1, 1_000_000)),
        "parser" => ParserBench.Run(Number(args, 1, XesLog.Events), Number(args, 2, 5)),
        "xes" => await XesImportBench.RunAsync(Number(args, 1, XesLog.Events), pairs: 3),
        "xes-alone" => await XesImportBench.ImportAloneAsync(args[1], args[2]),
        "bare" => await BareServer.RunAsync(args),
        _ => Refuse(),
    };

    private static int Number(string[] args, int place, int usual) =>
        args.Length > place && int.TryParse(args[place], CultureInfo.InvariantCulture, out var number) ? number : usual;

    private static int Refuse()
    {
        Console.Error.WriteLine(Usage);
        return 64;
    }
}
