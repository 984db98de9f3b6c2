using System.Globalization;
using Bench;

var rows = args.Length > 1 && int.TryParse(args[1], CultureInfo.InvariantCulture, out var asked) ? asked : 1_000_000;
var pairs = args.Length > 2 && int.TryParse(args[2], CultureInfo.InvariantCulture, out var wanted) ? wanted : 5;
switch (args.Length > 0 ? args[0] : "import")
{
    case "import":
        return await ImportBench.RunAsync(rows, pairs);
    case "reads":
        return await ReadBench.RunAsync(rows);
    case "lines":
        return await LineBench.RunAsync(args.Length > 1 ? rows : 100_000);
    case "csv":
        return CsvBench.Run(rows);
    case "shape":
        return ShapeBench.Run(rows);
    case "parser":
        return ParserBench.Run(args.Length > 1 ? rows : XesLog.Events, pairs);
    case "xes":
        return await XesImportBench.RunAsync(args.Length > 1 ? rows : XesLog.Events, pairs: 3);
    case "xes-alone":
        return await XesImportBench.ImportAloneAsync(args[1], args[2]);
    default:
        Console.Error.WriteLine("import [rows] [pairs] | reads [rows] | lines [rows] | csv [rows] | shape [rows] | parser [events] [pairs] | xes [events]");
        return 64;
}
