using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Journey.Messaging.Hosting;
using Journey.Messaging.Rabbit;
using Journey.Testing;
using Messaging.Tests.Towns;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RabbitMQ.Client;

namespace Messaging.Tests.Rabbit;

/// <summary>Over the broker: what nobody could handle waits beside the queue of its consumer.</summary>
[Collection(RabbitCollection.Name)]
public sealed class RabbitParkedTests(RabbitServer server) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("journey-parked-").FullName;
    private readonly string _south = $"south-{Guid.NewGuid():N}"[..14];
    private readonly Crashes _crashes = new();
    private readonly List<IAsyncDisposable> _running = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var part in _running)
            await part.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Looking_tells_everything_but_the_words_and_takes_nothing_however_many_look_at_once()
    {
        var (_, south) = await BrokenAsync(letters: 30);
        var before = TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(5);

        var looks = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => south.Parked.ListAsync(100, Ct)));
        var few = await south.Parked.ListAsync(7, Ct);

        Assert.All(looks, look => Assert.Equal(looks[0].Select(letter => letter.Id).Order(), look.Select(letter => letter.Id).Order()));
        Assert.Equal((30, 7), (looks[0].Count, few.Count));
        Assert.All(looks[0], letter =>
        {
            Assert.Equal(($"{_south}.dead", Noted.Type, 2), (letter.Queue, letter.Type, letter.Attempts));
            Assert.Equal(Country.Unit, letter.UnitId);
            Assert.True(letter.Parked > before && letter.Written > before);
            Assert.Contains("NotedHandler failed 2 times", letter.Reason, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", letter.ToString(), StringComparison.Ordinal);
        });
        Assert.Equal(30, (await south.Parked.CountAsync(Ct))[$"{_south}.dead"]);
        Assert.Equal(looks[0][3], await south.Parked.FindAsync(looks[0][3].Id, Ct));
    }

    [Fact]
    public async Task They_are_a_gauge_and_a_readiness_detail_that_leaves_the_part_ready()
    {
        var seen = new List<(string? Queue, int Count)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, meters) =>
        {
            if (instrument.Name == "journey.messages.parked")
                meters.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((_, count, tags, _) => seen.Add(((string?)tags.ToArray().Single(tag => tag.Key == "journey.queue").Value, count)));
        listener.Start();
        var (_, south) = await BrokenAsync(letters: 2);

        await Eventually.HoldsAsync(
            async () => (await south.HealthAsync()).Entries["messaging"] is { Status: HealthStatus.Degraded } entry && entry.Description == $"messages are parked: 2 in {_south}.dead",
            () => "a degraded readiness that names the queue");
        listener.RecordObservableInstruments();

        Assert.Contains(($"{_south}.dead", 2), seen);
        Assert.Contains(("outbox", 0), seen);
    }

    [Fact]
    public async Task Sent_again_after_the_handler_is_mended_each_has_one_effect_however_often_it_is_asked_for()
    {
        var (_, south) = await BrokenAsync(letters: 10);
        var letters = await south.Parked.ListAsync(100, Ct);
        south.Mishaps.Befall = _ => { };

        var one = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => south.Parked.ReplayAsync(letters[4].Id, "operator", Ct)));
        var rest = await south.Parked.ReplayAsync(null, "operator", Ct);
        await Eventually.HoldsAsync(() => south.Count("Effects") >= 10, "ten effects");

        Assert.Equal((1, 9), (one.Sum(), rest));
        Assert.Equal(letters.Select(letter => letter.Id).Order(), south.Query("select Message from Effects", reader => reader.GetGuid(0)).Order());
        Assert.Equal(0, (await south.Parked.CountAsync(Ct))[$"{_south}.dead"]);
    }

    [Fact]
    public async Task Dying_between_the_confirmation_and_the_removal_doubles_a_letter_and_the_inbox_drops_the_second()
    {
        var (_, south) = await BrokenAsync(letters: 3);
        var letters = await south.Parked.ListAsync(100, Ct);
        south.Mishaps.Befall = _ => { };
        _crashes.At = (point, times) => point == CrashPoint.AfterReplay && times == 1;

        await Assert.ThrowsAsync<SimulatedCrashException>(() => south.Parked.ReplayAsync(letters[0].Id, "operator", Ct));
        await Eventually.HoldsAsync(() => south.Count("Effects") == 1, "the effect of what was confirmed");
        Assert.Equal(3, (await south.Parked.CountAsync(Ct))[$"{_south}.dead"]);
        Assert.Equal(1, await south.Parked.ReplayAsync(letters[0].Id, "operator", Ct));
        Assert.Equal(2, await south.Parked.ReplayAsync(null, "operator", Ct));
        await Eventually.HoldsAsync(() => south.Count("Effects") >= 3, "three effects");
        await Eventually.HoldsAsync(async () => await WaitingAsync(_south) == 0, () => "an empty queue");

        Assert.Equal(letters.Select(letter => letter.Id).Order(), south.Query("select Message from Effects", reader => reader.GetGuid(0)).Order());
    }

    [Fact]
    public async Task A_letter_that_fails_again_is_parked_again_with_its_attempts_counted_anew()
    {
        var (_, south) = await BrokenAsync(letters: 1);
        var letter = Assert.Single(await south.Parked.ListAsync(100, Ct));

        Assert.Equal(1, await south.Parked.ReplayAsync(letter.Id, "operator", Ct));
        await Eventually.HoldsAsync(async () => (await south.Parked.CountAsync(Ct))[$"{_south}.dead"] == 1, () => "the letter");

        var again = Assert.Single(await south.Parked.ListAsync(100, Ct));
        Assert.Equal((letter.Id, letter.Reason, 2), (again.Id, again.Reason, again.Attempts));
    }

    [Fact]
    public async Task What_is_discarded_is_gone_and_the_others_stay()
    {
        var (_, south) = await BrokenAsync(letters: 3);
        var letters = await south.Parked.ListAsync(100, Ct);

        Assert.True(await south.Parked.DiscardAsync(letters[1].Id, "operator", Ct));
        Assert.False(await south.Parked.DiscardAsync(letters[1].Id, "operator", Ct));

        Assert.Equal(
            letters.Where(letter => letter != letters[1]).Select(letter => letter.Id).Order(), (await south.Parked.ListAsync(100, Ct)).Select(letter => letter.Id).Order());
        Assert.Equal(0, south.Count("Effects"));
    }

    [Theory]
    [InlineData("not json at all", null)]
    [InlineData("{}", "0197a000-0000-7000-8000-00000000000a")]
    public async Task Poison_is_told_with_its_reason_and_can_be_discarded_and_the_next_one_is_handled_at_once(string body, string? id)
    {
        var (north, south) = await BrokenAsync(letters: 0);
        south.Mishaps.Befall = _ => { };
        await server.LookAsync(async channel =>
        {
            await channel.BasicPublishAsync("", _south, mandatory: true, new BasicProperties { MessageId = id, Type = "strange" }, Encoding.UTF8.GetBytes(body));
            return true;
        });
        await north.NoteAsync(Country.Unit, "a", "next");
        var clock = Stopwatch.StartNew();
        await Eventually.HoldsAsync(() => south.Count("Effects") == 1, "the next message");
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        await Eventually.HoldsAsync(async () => (await south.Parked.CountAsync(Ct))[$"{_south}.dead"] == 1, () => "the letter");

        var letter = Assert.Single(await south.Parked.ListAsync(100, Ct));
        Assert.Equal(("strange", (Guid?)null), (letter.Type, letter.UnitId));
        Assert.Contains("not a CloudEvent", letter.Reason, StringComparison.Ordinal);
        Assert.Equal(letter.Id, Assert.Single(await south.Parked.ListAsync(100, Ct)).Id);
        Assert.True(await south.Parked.DiscardAsync(letter.Id, "operator", Ct));
    }

    // South fails at every message and has parked so many.
    private async Task<(Town North, Town South)> BrokenAsync(int letters)
    {
        var options = server.Options() with { Consumers = [_south] };
        var north = await StartAsync("north", options, handles: false);
        var south = await StartAsync(_south, options, handles: true);
        south.Mishaps.Befall = _ => throw new InvalidOperationException("It is broken.");
        for (var n = 0; n < letters; n++)
            await north.NoteAsync(Country.Unit, $"{n}", $"secret {n}");
        await Eventually.HoldsAsync(async () => (await south.HealthAsync()).Entries["messaging"].Status != HealthStatus.Unhealthy, () => "a subscribed south");
        await Eventually.HoldsAsync(async () => (await south.Parked.CountAsync(Ct))[$"{_south}.dead"] == letters, () => "the dead letters");
        return (north, south);
    }

    private Task<uint> WaitingAsync(string queue) => server.LookAsync(async channel => (await channel.QueueDeclarePassiveAsync(queue)).MessageCount);

    private async Task<Town> StartAsync(string name, RabbitOptions options, bool handles)
    {
        var transport = RabbitServer.Transport(options, _crashes);
        var hasty = Town.Hasty with { Watch = TimeSpan.FromMilliseconds(300), Retries = [TimeSpan.FromMilliseconds(5)] };
        var town = await Town.StartAsync(name, Path.Combine(_folder, $"{name}.db"), transport, options: hasty, handles: handles);
        _running.InsertRange(0, [town, transport]);
        return town;
    }
}
