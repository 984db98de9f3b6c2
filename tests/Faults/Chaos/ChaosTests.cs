using System.Diagnostics;
using System.Globalization;

namespace Faults.Tests.Chaos;

/// <summary>Processes are killed at random while two units work (R2); afterwards everything that was acknowledged is there, once, and only where it belongs (R3).</summary>
public sealed class ChaosTests(Town town)
{
    [Fact]
    public async Task R2_what_was_acknowledged_among_many_random_kills_is_there_once()
    {
        Longer.Only("a quarter of an hour");
        await KillAsync(160);
    }

    async Task KillAsync(int kills)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("JOURNEY_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        Tell($"Again: JOURNEY_SEED={seed}");
        var (north, northKey) = await town.NewUnitAsync();
        using var one = north;
        var (south, southKey) = await town.NewUnitAsync();
        using var other = south;
        await using var checker = await Checker.BeginAsync(town);
        Folk[] folk = [new(north, northKey), new(south, southKey)];
        var nemesis = new Nemesis(town, seed);
        using var stop = new CancellationTokenSource();

        var living = Task.WhenAll(folk.Select(of => of.LiveAsync(stop.Token)));
        await await Task.WhenAny(living, nemesis.RunAsync(kills));
        var clock = Stopwatch.StartNew();
        await town.RecoveredAsync(TimeSpan.FromMinutes(2));
        var recovered = clock.Elapsed;
        await stop.CancelAsync();
        await living;

        Tell($"Killed: {string.Join(", ", nemesis.Kills)}");
        Tell(string.Create(
            CultureInfo.InvariantCulture,
            $"{nemesis.Kills.Count} kills, {folk.Sum(of => of.Sender.Acknowledged)} writes acknowledged, {folk.Sum(of => of.Sender.Refused)} refused and sent again, {folk.Sum(of => of.Reads.Answered)} reads answered, {folk.Sum(of => of.Reads.Missed)} missed, all ready {recovered.TotalSeconds:0.0} s after the last kill"));
        Assert.Equal(kills, nemesis.Kills.Count);
        await checker.CheckAsync(folk);
    }

    static void Tell(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);
}
