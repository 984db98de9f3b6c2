using System.Globalization;
using Simulation.Tests.Running;

namespace Simulation.Tests;

public sealed class SimulationTests
{
    private static readonly int Seeds = Environment.GetEnvironmentVariable("JOURNEY_LONG") == "1" ? 10_000 : 2_000;

    public static TheoryData<string> Sabotages => [.. Sabotage.All.Select(sabotage => sabotage.Name)];

    // JOURNEY_SEED=N lives that seed alone and shows its trace.
    [Fact]
    public void Thousands_of_seeds_break_no_promise()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("JOURNEY_SEED"), CultureInfo.InvariantCulture, out var alone))
        {
            Say(string.Join(Environment.NewLine, TraceOf(alone)));
            return;
        }

        var (broken, faults) = Lives.Of([.. Enumerable.Range(1, Seeds)], workers: Math.Min(2, Environment.ProcessorCount));

        Say($"{Seeds} seeds: {string.Join(", ", faults.OrderBy(fault => fault.Key).Select(fault => $"{fault.Key} {fault.Value}"))}");
        Assert.True(broken is null, broken?.Message);
        Assert.Empty(Enum.GetValues<Fault>().Except(faults.Keys));
    }

    // Each found a defect once: two rows written under a lost lease, an older version counted, a row overtaken.
    [Theory]
    [InlineData(39)]
    [InlineData(180)]
    [InlineData(3)]
    [InlineData(2)]
    public void A_seed_that_once_failed_breaks_no_promise(int seed) => Assert.NotEmpty(TraceOf(seed));

    [Fact]
    public void The_same_seed_leaves_the_same_trace()
    {
        int[] seeds = [.. Enumerable.Range(1, 40)];

        // In worlds that have lived other seeds before.
        var (there, back) = (TracesOf(seeds), TracesOf([.. seeds.Reverse()]));

        foreach (var seed in seeds)
            Assert.Equal(there[seed], back[seed]);
        Assert.Equal(seeds.Length, there.Values.Select(trace => string.Join('\n', trace)).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Sabotages))]
    public void A_promise_that_is_broken_is_seen(string sabotage)
    {
        var (broken, _) = Lives.Of([.. Enumerable.Range(1, 500)], Sabotage.All.Single(one => one.Name == sabotage));

        Assert.NotNull(broken);
        Assert.DoesNotContain("the simulation itself failed", broken.Promise, StringComparison.Ordinal);
        Say($"seed {broken.Seed}: {broken.Promise}");
    }

    private static IReadOnlyList<string> TraceOf(int seed) => TracesOf([seed])[seed];

    private static Dictionary<int, IReadOnlyList<string>> TracesOf(IReadOnlyList<int> seeds) => Lives.Alone(() =>
    {
        using var world = new World();
        return seeds.ToDictionary(seed => seed, world.Live);
    });

    private static void Say(string what) => TestContext.Current.TestOutputHelper?.WriteLine(what);
}
