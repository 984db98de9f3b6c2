using Journey.Testing;
using Journey.Testing.Stores;
using Microsoft.Data.Sqlite;

namespace Evidence.Tests.Intake;

/// <summary>What comes over the broker while the store does not answer, and where two processes of the part take it in.</summary>
[Trait("store", "both")]
[Collection(IntakeCollection.Name)]
public sealed class IntakeStoreTests(IntakeTown town)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_store_is_away_nothing_is_lost_and_nothing_is_a_dead_letter()
    {
        await town.Evidence.RegisterAsync("held");
        using var meter = new IntakeMeter();
        await using (await AwayAsync())
        {
            for (var n = 0; n < 12; n++)
            {
                Assert.Equal(0, await town.SendAsync("north.held", IntakeTown.Event($"{n}")));
            }

            await Eventually.HoldsAsync(() => meter.Counted.Contains(("delayed", "store-unavailable")), "a message that waits");
            Assert.Empty(await town.LettersAsync("north.held"));
        }

        await Eventually.HoldsAsync(async () => await town.EventsAsync("held") == 12, () => "twelve events");
        Assert.Empty(await town.LettersAsync("north.held"));
    }

    [Fact]
    public async Task Two_processes_share_the_queue_and_each_event_counts_once()
    {
        Assert.SkipUnless(TestedStore.IsServer, "Only on a database server does a part run as several processes.");
        await town.Evidence.RegisterAsync("both");
        await using var transport = town.NewTransport();
        await using var other = await town.Evidence.BesideAsync(transport);
        await Eventually.HoldsAsync(async () => (await town.Broker.OrderAsync(Ct, "list_queues", "-q", "name", "consumers")).Contains($"{IntakeTown.Queue}\t2", StringComparison.Ordinal), () => "two consumers");

        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => town.SendAsync("north.both", IntakeTown.Event($"{n / 2}", $"c{n % 7}", $"a{n}"))));
        await Eventually.HoldsAsync(async () => await ImportsAsync() == 60, () => "sixty messages taken");

        Assert.Equal(30, await town.EventsAsync("both"));
        Assert.Empty(await town.LettersAsync("north.both"));
    }

    private async Task<int> ImportsAsync() => (await town.Evidence.GetAsync("sources/both/imports")).GetProperty("imports").GetArrayLength();

    private async Task<IAsyncDisposable> AwayAsync()
    {
        Assert.SkipWhen(TestedStore.IsServer, "Other tests use the server at the same time.");
        var connection = new SqliteConnection($"Data Source={TestedStore.FileIn(town.Store)};Pooling=false");
        await connection.OpenAsync(Ct);
        await using var command = new SqliteCommand("begin exclusive", connection);
        await command.ExecuteNonQueryAsync(Ct);
        return connection;
    }
}
