using System.Diagnostics;
using System.Globalization;
using OurReader = Journey.Evidence.Reading.CsvReader;

namespace Bench;

/// <summary>Our reader of CSV rows against CsvHelper's parser, fields only.</summary>
internal static class CsvBench
{
    public static int Run(int rows)
    {
        var csv = ShopLog.Csv(rows, seed: 3);
        var ratios = new List<double>();
        for (var pair = 0; pair < 6; pair++)
        {
            var theirs = Time(() => Theirs(csv));
            var ours = Time(() => Ours(csv));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"CsvHelper {rows / theirs:N0} rows/s, ours {rows / ours:N0} rows/s, ratio {theirs / ours:F2}"));
            ratios.Add(theirs / ours);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"csv ratio: median {ratios.Skip(1).Order().ElementAt(2):F2}"));
        return 0;
    }

    private static double Time(Func<long> run)
    {
        var clock = Stopwatch.StartNew();
        run();
        return clock.Elapsed.TotalSeconds;
    }

    private static long Ours(byte[] csv)
    {
        var reader = new OurReader(new MemoryStream(csv), (byte)',');
        var bytes = 0L;
        while (reader.Read())
        {
            for (var i = 0; i < reader.Count; i++)
            {
                bytes += reader[i].Length;
            }
        }

        return bytes;
    }

    private static long Theirs(byte[] csv)
    {
        using var reader = CsvHelper.CsvReader.Create(new MemoryStream(csv), new CsvHelper.CsvReaderOptions { Separator = ',', HasHeader = false, TrackLineNumbers = true }, false);
        var signs = 0L;
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                signs += reader.GetSpan(i).Length;
            }
        }

        return signs;
    }
}
