using System.Globalization;

namespace Bench;

/// <summary>The reading stage alone, on one processor: rows to records with hashes, times and words.</summary>
internal static class ShapeBench
{
    public static int Run(int rows)
    {
        var csv = ShopLog.Csv(rows, seed: 4);
        for (var round = 0; round < 4; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            BareInserts.Shape(csv);
            var cpu = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"shape: {cpu / rows * 1e6:F2} us and {(GC.GetAllocatedBytesForCurrentThread() - allocated) / rows} bytes a row"));
        }

        return 0;
    }
}
