using Journey.Messaging.InMemory;
using Journey.Messaging.Transports;
using Journey.Testing;
using Journey.Testing.Messaging;

namespace Messaging.Tests;

public sealed class InMemoryTransportTests : EventTransportCompliance
{
    private const string Type = "journey.test.noted.v1";
    private readonly ManualTime _time = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_answers_for_a_message_only_when_the_consumer_is_done()
    {
        var done = new TaskCompletionSource<Verdict>();
        var inspection = new Inspection((_, _) => done.Task);
        await using var consumption = await Transport.SubscribeAsync(new Subscription("slow", [Type], true), inspection.ReceiveAsync, Ct);

        var published = Transport.PublishAsync(Inspection.Create(Type, "x"), Ct);
        await inspection.HasAsync(1);
        Assert.False(published.IsCompleted);
        done.SetResult(new Verdict.Handled());
        await published;
    }

    [Fact]
    public async Task A_dead_letter_is_refused_for_good_so_that_the_sender_keeps_it()
    {
        var inspection = new Inspection(_ => new Verdict.DeadLetter("poison"));
        await using var consumption = await Transport.SubscribeAsync(new Subscription("strict", [Type], true), inspection.ReceiveAsync, Ct);

        var refused = await Assert.ThrowsAsync<MessageRefusedException>(() => Transport.PublishAsync(Inspection.Create(Type, "x"), Ct));

        Assert.True(refused.Final);
    }

    [Fact]
    public async Task It_is_unavailable_until_the_consumers_it_was_told_of_have_their_queues()
    {
        await using var transport = new InMemoryTransport(new InMemoryOptions { Consumers = ["evidence"] }, _time);
        await Assert.ThrowsAsync<TransportUnavailableException>(() => transport.PublishAsync(Inspection.Create(Type, "x"), Ct));

        await using var consumption = await transport.SubscribeAsync(
            new Subscription("evidence", [Type], true), new Inspection().ReceiveAsync, Ct);
        await transport.PublishAsync(Inspection.Create(Type, "x"), Ct);
    }

    [Fact]
    public async Task A_full_queue_makes_publishers_wait_and_drops_nothing()
    {
        await using var transport = new InMemoryTransport(new InMemoryOptions { Capacity = 2 }, _time);
        var release = new TaskCompletionSource();
        var inspection = new Inspection(async (_, ct) =>
        {
            await release.Task.WaitAsync(ct);
            return new Verdict.Handled();
        });
        await using var consumption = await transport.SubscribeAsync(new Subscription("full", [Type], true), inspection.ReceiveAsync, Ct);

        var published = Enumerable.Range(0, 10).Select(n => transport.PublishAsync(Inspection.Create(Type, $"{n}"), Ct)).ToList();
        await inspection.HasAsync(1);
        Assert.DoesNotContain(published, task => task.IsCompleted);
        release.SetResult();
        await Task.WhenAll(published);

        Assert.Equal(10, inspection.Deliveries.Count);
    }

    [Fact]
    public async Task A_message_that_kills_every_consumer_becomes_a_dead_letter_at_the_delivery_limit()
    {
        await using var transport = new InMemoryTransport(new InMemoryOptions { DeliveryLimit = 3 }, _time);
        var inspection = new Inspection(_ => throw new InvalidOperationException("The consumer dies."));
        await using var consumption = await transport.SubscribeAsync(new Subscription("deadly", [Type], true), inspection.ReceiveAsync, Ct);

        await Assert.ThrowsAsync<MessageRefusedException>(() => transport.PublishAsync(Inspection.Create(Type, "x"), Ct));

        Assert.Equal(4, inspection.Deliveries.Count);
        Assert.Equal("deadly", Assert.Single(transport.DeadLetters).Queue);
    }

    protected override Task<IEventTransport> CreateAsync() => Task.FromResult<IEventTransport>(new InMemoryTransport(new InMemoryOptions(), _time));

    protected override async Task CloseAsync() => await ((InMemoryTransport)Transport).DisposeAsync();

    protected override Task PassAsync(TimeSpan delay, Func<bool> happened) => Eventually.HoldsAsync(
        () =>
        {
            // The timer may be set a moment after the delivery that asks for it.
            _time.Advance(delay);
            return happened();
        },
        "the delayed delivery");

    protected override Task<IReadOnlyList<(byte[] Bytes, string Reason)>> DeadLettersAsync(string queue) =>
        Task.FromResult<IReadOnlyList<(byte[], string)>>(
            [.. ((InMemoryTransport)Transport).DeadLetters.Where(letter => letter.Queue == queue)
                .Select(letter => (letter.Message.Bytes.ToArray(), letter.Reason))]);
}
