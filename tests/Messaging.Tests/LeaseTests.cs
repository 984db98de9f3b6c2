using Journey.Messaging.Hosting;
using Journey.Messaging.InMemory;
using Journey.Testing;
using Journey.Testing.Messaging;
using Messaging.Tests.Towns;

namespace Messaging.Tests;

public sealed class LeaseTests : IAsyncLifetime
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("journey-lease-").FullName, "north.db");
    private readonly InMemoryTransport _carrier = new(new InMemoryOptions(), TimeProvider.System);
    private Town _south = null!;

    public async ValueTask InitializeAsync()
    {
        _south = await Town.StartAsync("south", Path.Combine(Path.GetDirectoryName(_file)!, "south.db"), _carrier, handles: true);
        await Eventually.HoldsAsync(async () => (await _south.HealthAsync()).Entries["messaging"].Description is null, () => "a ready south");
    }

    public async ValueTask DisposeAsync()
    {
        await _south.DisposeAsync();
        await _carrier.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    [Fact]
    public async Task An_owner_that_was_paused_writes_nothing_under_its_old_lease()
    {
        // A paused process is one whose clock stands still: it believes that its lease holds.
        var (frozen, running) = (new ManualTime(), new ManualTime());
        var gate = new TaskCompletionSource();
        var (slow, dead) = (new FaultyTransport(_carrier) { Gate = gate.Task }, new FaultyTransport(_carrier) { Unavailable = true });
        await using var paused = await Town.StartAsync("north", _file, slow, frozen);
        await paused.NoteAsync(Country.Unit, "a", "in flight");
        await Eventually.HoldsAsync(() => _south.Count("Effects") == 1, "the effect, while the confirmation is held");
        var before = Fence(paused);

        await using var heir = await Town.StartAsync("north", _file, dead, running);
        running.Advance(TimeSpan.FromMinutes(1));
        await Eventually.HoldsAsync(
            () =>
            {
                running.Advance(TimeSpan.FromSeconds(1));
                return Fence(heir) > before && dead.Attempts.Count > 0;
            },
            "the takeover");

        gate.SetResult();
        await paused.NoteAsync(Country.Unit, "b", "wakes the paused relay");
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.Equal(2, heir.Count("outbox"));
        Assert.Equal(0, heir.Count("outbox_sent"));

        dead.Unavailable = false;
        await Eventually.HoldsAsync(
            () =>
            {
                running.Advance(TimeSpan.FromSeconds(1));
                return heir.Count("outbox") == 0;
            },
            "the heir sends what was left");
        Assert.Equal(2, heir.Count("outbox_sent"));
        Assert.Equal(2, _south.Count("Effects"));
    }

    [Fact]
    public async Task Two_relays_on_one_store_send_everything_once_and_one_takes_over_from_the_other()
    {
        var options = Town.Hasty with { Lease = TimeSpan.FromMilliseconds(300) };
        await using var two = await Town.StartAsync("north", _file, _carrier, options: options);
        await using (var one = await Town.StartAsync("north", _file, _carrier, options: options))
        {
            for (var n = 0; n < 40; n++)
                await (n % 2 == 0 ? one : two).NoteAsync(Country.Unit, $"{n % 5}-{n % 2}", $"{n}");
        }

        for (var n = 0; n < 10; n++)
            await two.NoteAsync(Country.Unit, $"{n}", "after the other has gone");
        await Eventually.HoldsAsync(() => two.Count("outbox") == 0, "an empty outbox");

        Assert.Equal(50, two.Count("outbox_sent"));
        Assert.Equal(50, _south.Count("Effects"));
        Assert.Equal(50, _south.Count("(select distinct Message from Effects)"));
    }

    [Fact]
    public async Task What_was_sent_and_handled_is_forgotten_after_a_week()
    {
        var time = new ManualTime();
        await using var north = await Town.StartAsync("north", _file, _carrier, time, new MessagingOptions());
        await north.NoteAsync(Country.Unit, "a", "x");
        await Eventually.HoldsAsync(() => north.Count("outbox_sent") == 1, "sent");

        time.Advance(TimeSpan.FromDays(6));
        Assert.Equal(1, north.Count("outbox_sent"));
        await Eventually.HoldsAsync(
            () =>
            {
                time.Advance(TimeSpan.FromHours(2));
                return north.Count("outbox_sent") == 0;
            },
            "forgotten");
    }

    private static long Fence(Town town) => town.Query("select max(Fence) from outbox_lease", reader => reader.GetInt64(0))[0];
}
