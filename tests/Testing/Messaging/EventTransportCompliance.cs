using System.Text;
using Journey.Messaging.Transports;

namespace Journey.Testing.Messaging;

/// <summary>What every transport promises. Inherited by the tests of each; a transport may answer for a message before or after its handling.</summary>
public abstract class EventTransportCompliance : IAsyncLifetime
{
    private const string Type = "journey.test.noted.v1";
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];
    private readonly List<IAsyncDisposable> _consumptions = [];

    protected IEventTransport Transport { get; private set; } = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Transport = await CreateAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var consumption in _consumptions)
            await consumption.DisposeAsync();
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_message_reaches_every_queue_that_asked_for_its_type_and_no_other()
    {
        var (one, two, other) = (new Inspection(), new Inspection(), new Inspection());
        await SubscribeAsync("one", one);
        await SubscribeAsync("two", two);
        await SubscribeAsync("other", other, "journey.test.else.v1");

        await Transport.PublishAsync(Inspection.Create(Type, "hello"), Ct);
        await one.HasAsync(1);
        await two.HasAsync(1);

        Assert.Equal("hello", Inspection.Text(Assert.Single(one.Deliveries)));
        Assert.Equal(1, one.Deliveries[0].Attempt);
        Assert.Empty(other.Deliveries);
    }

    [Fact]
    public async Task A_durable_queue_collects_while_its_consumer_is_away()
    {
        var first = await SubscribeAsync("away", new Inspection());
        await first.DisposeAsync();
        var published = Transport.PublishAsync(Inspection.Create(Type, "kept"), Ct);

        var second = new Inspection();
        await SubscribeAsync("away", second);
        await second.HasAsync(1);
        await published;

        Assert.Equal("kept", Inspection.Text(second.Deliveries[0]));
    }

    [Fact]
    public async Task A_message_whose_consumer_dies_comes_again()
    {
        var died = false;
        var inspection = new Inspection(_ =>
        {
            if (died)
                return new Verdict.Handled();

            died = true;
            throw new InvalidOperationException("The consumer dies before it has answered.");
        });
        await SubscribeAsync("dying", inspection);

        await Transport.PublishAsync(Inspection.Create(Type, "again"), Ct);
        await inspection.HasAsync(2);

        Assert.All(inspection.Deliveries, delivery => Assert.Equal("again", Inspection.Text(delivery)));
    }

    [Fact]
    public async Task A_retry_comes_after_its_delay_with_the_attempt_raised()
    {
        var delay = TimeSpan.FromSeconds(1);
        var inspection = new Inspection(delivery => delivery.Attempt < 3 ? new Verdict.Retry(delay) : new Verdict.Handled());
        await SubscribeAsync("retrying", inspection);
        var published = Transport.PublishAsync(Inspection.Create(Type, "later"), Ct);

        await inspection.HasAsync(1);
        await PassAsync(delay, () => inspection.Deliveries.Count >= 2);
        await PassAsync(delay, () => inspection.Deliveries.Count >= 3);
        await published;

        Assert.Equal([1, 2, 3], inspection.Deliveries.Select(delivery => delivery.Attempt));
    }

    [Fact]
    public async Task A_dead_letter_keeps_its_bytes_and_reason_and_the_next_message_is_handled()
    {
        var inspection = new Inspection(delivery =>
            Inspection.Text(delivery) == "poison" ? new Verdict.DeadLetter("not for us") : new Verdict.Handled());
        await SubscribeAsync("poisoned", inspection);

        await Settled(Transport.PublishAsync(Inspection.Create(Type, "poison"), Ct));
        await Transport.PublishAsync(Inspection.Create(Type, "sound"), Ct);
        await inspection.HasAsync(2);

        await Eventually.HoldsAsync(async () => (await DeadLettersAsync(Queue("poisoned"))).Count == 1, () => "one dead letter");
        var (bytes, reason) = Assert.Single(await DeadLettersAsync(Queue("poisoned")));
        Assert.Equal("poison", Encoding.UTF8.GetString(bytes));
        Assert.Equal("not for us", reason);
        Assert.Equal(["poison", "sound"], inspection.Deliveries.Select(Inspection.Text));
    }

    [Fact]
    public async Task Consumers_of_one_durable_queue_share_its_messages()
    {
        var (one, two) = (new Inspection(), new Inspection());
        await SubscribeAsync("shared", one);
        await SubscribeAsync("shared", two);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(n => Transport.PublishAsync(Inspection.Create(Type, $"{n}"), Ct)));
        await Eventually.HoldsAsync(() => one.Deliveries.Count + two.Deliveries.Count >= 100, "100 deliveries");

        Assert.Equal(100, one.Deliveries.Concat(two.Deliveries).Select(delivery => delivery.Message.Id).Distinct().Count());
        Assert.Equal(100, one.Deliveries.Count + two.Deliveries.Count);
    }

    [Fact]
    public async Task A_message_in_hand_when_its_consumer_stops_goes_to_the_next()
    {
        var holding = new Inspection(async (_, ct) =>
        {
            await Task.Delay(Timeout.Infinite, ct);
            return new Verdict.Handled();
        });
        var first = await SubscribeAsync("stopping", holding);
        var published = Transport.PublishAsync(Inspection.Create(Type, "in hand"), Ct);
        await holding.HasAsync(1);
        await first.DisposeAsync();

        var next = new Inspection();
        await SubscribeAsync("stopping", next);
        await next.HasAsync(1);
        await published;

        Assert.Equal(1, next.Deliveries[0].Attempt);
    }

    [Fact]
    public async Task Each_transient_listener_hears_everything_until_it_ends()
    {
        var (staying, leaving) = (new Inspection(), new Inspection());
        await SubscribeAsync("listening", staying, durable: false);
        var ended = await SubscribeAsync("listening", leaving, durable: false);

        await Transport.PublishAsync(Inspection.Create(Type, "one"), Ct);
        await staying.HasAsync(1);
        await leaving.HasAsync(1);
        await ended.DisposeAsync();
        await Transport.PublishAsync(Inspection.Create(Type, "two"), Ct);
        await staying.HasAsync(2);

        Assert.Equal(["one", "two"], staying.Deliveries.Select(Inspection.Text));
        Assert.Equal("one", Inspection.Text(Assert.Single(leaving.Deliveries)));
    }

    [Fact]
    public async Task Nothing_is_lost_among_many_publishers_while_consumers_come_and_go()
    {
        var inspection = new Inspection(async (_, ct) =>
        {
            await Task.Yield();
            ct.ThrowIfCancellationRequested();
            return new Verdict.Handled();
        });
        var consumption = await SubscribeAsync("busy", inspection);
        var messages = Enumerable.Range(0, 1_000).Select(n => Inspection.Create(Type, $"{n}")).ToList();
        var published = Parallel.ForEachAsync(
            messages, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Ct }, async (m, ct) => await Transport.PublishAsync(m, ct));
        for (var round = 0; round < 10; round++)
        {
            await inspection.HasAsync(round * 90);
            await consumption.DisposeAsync();
            consumption = await SubscribeAsync("busy", inspection);
        }

        await published;
        await Eventually.HoldsAsync(
            () => inspection.Deliveries.Select(delivery => delivery.Message.Id).Distinct().Count() == messages.Count, "every message");
    }

    /// <summary>A transport on an empty ground.</summary>
    protected abstract Task<IEventTransport> CreateAsync();

    protected abstract Task CloseAsync();

    /// <summary>Lets the time pass that a delay takes, until what is expected has happened.</summary>
    protected abstract Task PassAsync(TimeSpan delay, Func<bool> happened);

    /// <summary>Bytes and reason of a queue's dead letters.</summary>
    protected abstract Task<IReadOnlyList<(byte[] Bytes, string Reason)>> DeadLettersAsync(string queue);

    // A transport may or may not hold the publisher to account for a dead letter.
    private static async Task Settled(Task published)
    {
        await published.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (published.Exception is { } e)
            Assert.IsType<MessageRefusedException>(e.InnerException);
    }

    private string Queue(string name) => $"{name}-{_run}";

    private async Task<IAsyncDisposable> SubscribeAsync(string name, Inspection inspection, string type = Type, bool durable = true)
    {
        var consumption = await Transport.SubscribeAsync(new Subscription(Queue(name), [type], durable), inspection.ReceiveAsync, Ct);
        _consumptions.Add(consumption);
        return consumption;
    }
}
