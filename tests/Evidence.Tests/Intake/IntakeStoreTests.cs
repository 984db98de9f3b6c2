using System.Diagnostics;
using Journey.Testing;
using Npgsql;

namespace Evidence.Tests.Intake;

/// <summary>What comes over the broker while the store does not answer, and where two processes of the part take it in.</summary>
[Collection(IntakeCollection.Name)]
public sealed class IntakeStoreTests(IntakeTown town)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_store_is_away_nothing_is_lost_and_nothing_is_a_dead_letter()
    {
        await town.Evidence.RegisterAsync("held");
        var dead = await town.DeadAsync();
        using var meter = new IntakeMeter();
        await KillServerAsync();
        for (var n = 0; n < 24; n++)
        {
            Assert.Equal(0, await town.SendAsync("north.held", IntakeTown.Event($"{n}")));
        }

        // Each of the first four has failed several times by then.
        await Eventually.HoldsAsync(() => meter.Counted.Count(count => count == ("delayed", "store-unavailable")) > 12, "messages that wait");
        await town.Server.BeginAsync(Ct);
        // Who starts in this process afterwards starts as in a process of its own: without connections that are broken.
        NpgsqlConnection.ClearAllPools();
        await Eventually.HoldsAsync(async () => await town.EventsAsync("held") == 24, () => "all events");

        Assert.Equal(dead, await town.DeadAsync());
        Assert.Equal(24, meter.Counted.Count(count => count.Outcome == "taken"));
    }

    [Fact]
    public async Task Two_processes_share_the_queue_and_each_event_counts_once()
    {
        await town.Evidence.RegisterAsync("both");
        await using var transport = town.NewTransport();
        await using var other = await town.Evidence.BesideAsync(transport);
        await Eventually.HoldsAsync(async () => await town.ConsumersAsync() == 2, () => "two consumers");

        using var meter = new IntakeMeter();
        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => town.SendAsync("north.both", IntakeTown.Event($"{n / 2}", $"c{n / 2 % 7}", $"a{n / 2 % 3}"))));
        await Eventually.HoldsAsync(() => meter.Counted.Count(count => count.Outcome == "taken") == 60, "sixty messages taken");

        Assert.Equal(30, await town.EventsAsync("both"));
        Assert.Empty(await town.LettersAsync("north.both"));
    }

    private async Task KillServerAsync()
    {
        using var process = Process.GetProcessById(town.Server.ProcessId);
        process.Kill();
        await process.WaitForExitAsync(Ct);
    }
}
