using System.Diagnostics;
using System.Globalization;
using Journey.Evidence.Identity;
using Journey.Evidence.Reading;

namespace Bench;

/// <summary>
/// Our reader of XES, from the file to typed records, against <c>xmllint --stream --noout</c>, which only parses. Both read the same file from
/// the page cache on one processor; pairs alternate.
/// </summary>
internal static class ParserBench
{
    public static int Run(int events, int pairs)
    {
        var folder = Directory.CreateTempSubdirectory("journey-bench-").FullName;
        try
        {
            var path = Path.Combine(folder, "log.xes");
            XesLog.Write(path, events, seed: 20120101);
            var size = new FileInfo(path).Length;
            Say($"xes parser: {events:N0} events, {size / 1e6:F1} MB, {pairs} pairs after one to warm up");
            if (!HasXmllint())
            {
                Say($"xmllint is not here; it is in the Debian package libxml2-utils. Ours alone: {Best(path) * 1e3:F0} ms");
                return 2;
            }

            var ratios = new List<double>();
            for (var pair = 0; pair <= pairs; pair++)
            {
                var theirs = Xmllint(path);
                var parsed = Time(() => Tags(path));
                var ours = Time(() => Records(path));
                Say($"  {(pair == 0 ? "warm-up" : $"pair {pair}")}: xmllint {theirs * 1e3:F0} ms ({size / theirs / 1e6:F0} MB/s), ours to tags {parsed * 1e3:F0} ms ({size / parsed / 1e6:F0} MB/s, ratio {theirs / parsed:F2}), ours to typed records {ours * 1e3:F0} ms ({size / ours / 1e6:F0} MB/s), ratio {theirs / ours:F2}");
                if (pair > 0)
                {
                    ratios.Add(theirs / ours);
                }
            }

            ratios.Sort();
            Say($"xes parser ratio: median {ratios[ratios.Count / 2]:F2} (smallest {ratios[0]:F2}, largest {ratios[^1]:F2})");
            return ratios[ratios.Count / 2] >= 1 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Best(string path) => Enumerable.Range(0, 4).Min(_ => Time(() => Records(path)));

    private static double Time(Func<long> run)
    {
        GC.Collect();
        var clock = Stopwatch.StartNew();
        run();
        return clock.Elapsed.TotalSeconds;
    }

    private static long Tags(string path)
    {
        using var xml = new XmlBytes(Opening.Xml(Open(path), gzip: false));
        var tags = 0L;
        while (xml.Read())
        {
            tags++;
        }

        return tags;
    }

    private static long Records(string path)
    {
        var key = new UnitKey(new byte[32]);
        var mapping = new Mapping { Format = Mapping.Xes }.Resolved();
        var times = new TimeReader(null, null);
        var shaper = new Shaper(key, new WordBook([]), times, 0);
        using var feed = new Feeds(mapping, new Columns(mapping, [], [], key.Records), times).Open(() => Open(path));
        var records = 0L;
        while (feed.Next(shaper))
        {
            if (shaper.Full)
            {
                records += shaper.Take(0, []).Count;
            }
        }

        return records + shaper.Take(0, []).Count;
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);

    private static double Xmllint(string path)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("xmllint", ["--stream", "--noout", path]))!;
        process.WaitForExit();
        return process.ExitCode == 0 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException("xmllint refused the generated log.");
    }

    private static bool HasXmllint() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "xmllint")));

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
