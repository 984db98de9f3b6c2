using System.Globalization;
using Bench;
using Bench.Web;

var rows = args.Length > 1 && int.TryParse(args[1], CultureInfo.InvariantCulture, out var asked) ? asked : 1_000_000;
var pairs = args.Length > 2 && int.TryParse(args[2], CultureInfo.InvariantCulture, out var wanted) ? wanted : 5;
return (args.Length > 0 ? args[0] : "import") switch
{
    "import" => await ImportBench.RunAsync(rows, pairs),
    "reads" => await ReadBench.RunAsync(rows),
    "lines" => await LineBench.RunAsync(args.Length > 1 ? rows : 100_000),
    "maps" => await MapBench.RunAsync(args.Length > 1 ? rows : 10_000),
    "page" => await PageBench.RunAsync(),
    "gateway" => await GatewayBench.RunAsync(),
    "warm-page" => await WarmPageBench.RunAsync(),
    "cache" => await CacheBench.RunAsync(),
    "bare" => await BareServer.RunAsync(args),
    "csv" => CsvBench.Run(rows),
    "shape" => ShapeBench.Run(rows),
    "parser" => ParserBench.Run(args.Length > 1 ? rows : XesLog.Events, pairs),
    "xes" => await XesImportBench.RunAsync(args.Length > 1 ? rows : XesLog.Events, pairs: 3),
    "xes-alone" => await XesImportBench.ImportAloneAsync(args[1], args[2]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("import [rows] [pairs] | reads [rows] | lines [rows] | maps [maps] | page | gateway | warm-page | cache | csv [rows] | shape [rows] | parser [events] [pairs] | xes [events]");
    return 64;
}
