using System.Globalization;

namespace Bench.Web;

/// <summary>Takes a baseline and ours in turns and tells their ratio.</summary>
internal static class Pairs
{
    private const int Seconds = 6;

    /// <summary>How long one of a pair is asked.</summary>
    public static int Duration => Seconds;

    public static async Task<int> RatioAsync(string what, int pairs, double target, Func<Task<Wrk>> baseline, Func<Task<Wrk>> ours)
    {
        await baseline();
        await ours();
        var ratios = new Ratios();
        for (var pair = 1; pair <= pairs; pair++)
        {
            var (bare, own) = (await baseline(), await ours());
            ratios.Add(bare.PerSecond, own.PerSecond);
            Say($"  pair {pair}: bare {bare.PerSecond:N0}/s, p99 {bare.P99:F1} ms; ours {own.PerSecond:N0}/s, p99 {own.P99:F1} ms; ratio {own.PerSecond / bare.PerSecond:F3}");
        }

        return ratios.Tell(what, "answers of the bare proxy:", target);
    }

    public static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
