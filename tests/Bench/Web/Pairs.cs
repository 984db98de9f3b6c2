using System.Globalization;

namespace Bench.Web;

/// <summary>Takes a baseline and ours in turns and tells their ratio.</summary>
internal static class Pairs
{
    private const int Count = 5;
    private const int Seconds = 6;
    private const double NoisyAt = 1.35;

    /// <summary>How long one of a pair is asked.</summary>
    public static int Duration => Seconds;

    public static async Task<int> RatioAsync(string what, double target, Func<Task<Wrk>> baseline, Func<Task<Wrk>> ours)
    {
        await baseline();
        await ours();
        var taken = new List<(double Bare, double Ours)>();
        for (var pair = 1; pair <= Count; pair++)
        {
            var (bare, own) = (await baseline(), await ours());
            taken.Add((bare.PerSecond, own.PerSecond));
            Say($"  pair {pair}: bare {bare.PerSecond:N0}/s, p99 {bare.P99:F1} ms; ours {own.PerSecond:N0}/s, p99 {own.P99:F1} ms; ratio {own.PerSecond / bare.PerSecond:F3}");
        }

        var ratios = taken.Select(pair => pair.Ours / pair.Bare).Order().ToList();
        var noisy = taken.Max(pair => pair.Bare) / taken.Min(pair => pair.Bare) > NoisyAt;
        Say($"{what}: median {ratios[Count / 2]:F3} (smallest {ratios[0]:F3}, largest {ratios[^1]:F3}), at least {target:F2}{(noisy ? "; noisy, run it again" : "")}");
        return noisy ? 2 : ratios[Count / 2] >= target ? 0 : 1;
    }

    public static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
