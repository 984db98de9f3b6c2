using Journey.Evidence.V1;

namespace Portal.Tests;

/// <summary>Observed paths: a line of seven, two skips, and a call beside it that loops.</summary>
internal static class SamplePaths
{
    public static GetPathsReply Reply()
    {
        string[] line = ["Order", "Confirm", "Receive", "Set up", "Online", "First bill"];
        long[] counts = [2812, 2640, 2761, 2418, 2596, 2590];
        var reply = new GetPathsReply { Events = 19_402, Cases = 2_812, Activities = 7, Variants = 214, Throughput = new() { MedianSeconds = 14.2 * 86400, MeanSeconds = 15.1 * 86400 }, Basis = "aggregate", Revision = 4 };
        foreach (var (name, count) in line.Zip(counts))
        {
            reply.ActivityCounts[name] = count;
        }
        reply.ActivityCounts["Billing call"] = 525;
        (string From, string To, long Count, double Hours)[] edges =
        [
            ("Order", "Confirm", 2640, 6), ("Confirm", "Receive", 2589, 50), ("Receive", "Set up", 2367, 29), ("Set up", "Online", 2371, .63), ("Online", "First bill", 2566, 192),
            ("First bill", "Billing call", 401, 31), ("Receive", "Online", 394, 40), ("Order", "Receive", 172, 60), ("Billing call", "Billing call", 124, 72), ("Online", "Receive", 61, 9),
        ];
        reply.Edges.Add(edges.Select(e => new Edge { From = e.From, To = e.To, Count = e.Count, MedianSeconds = e.Hours * 3600, MeanSeconds = e.Hours * 4000 }));
        reply.TopVariants.Add(new Variant { Path = { line }, Cases = 1806 });
        reply.TopVariants.Add(new Variant { Path = { line.Append("Billing call") }, Cases = 280 });
        return reply;
    }
}
