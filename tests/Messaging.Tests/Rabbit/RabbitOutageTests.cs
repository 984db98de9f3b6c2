using System.Collections.Concurrent;
using System.Diagnostics;
using Journey.Messaging.Rabbit;
using Journey.Messaging.Transports;
using Journey.Testing;
using Journey.Testing.Messaging;

namespace Messaging.Tests.Rabbit;

/// <summary>The broker is late, in need, or dies; parts start in any order. What was confirmed arrives, and nobody has to restart.</summary>
[Collection(RabbitCollection.Name)]
public sealed class RabbitOutageTests(RabbitServer server)
{
    private const string Type = "journey.test.noted.v1";
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("publisher one two")]
    [InlineData("publisher two one")]
    [InlineData("one publisher two")]
    [InlineData("two publisher one")]
    [InlineData("one two publisher")]
    public async Task Parts_that_start_in_any_order_lose_nothing(string order)
    {
        var options = server.Options() with { Consumers = [$"one-{_run}", $"two-{_run}"] };
        var heard = new Dictionary<string, Inspection> { ["one"] = new(), ["two"] = new() };
        var messages = Enumerable.Range(0, 50).Select(n => Inspection.Create(Type, $"{n}")).ToList();
        var running = new List<IAsyncDisposable>();
        var sending = Task.CompletedTask;
        foreach (var part in order.Split(' '))
        {
            var transport = RabbitServer.Transport(options);
            running.Insert(0, transport);
            if (part == "publisher")
                sending = InsistAsync(transport, messages);
            else
                running.Insert(0, await SubscribeAsync(transport, part, heard[part]));
            await Task.Delay(100, Ct);
        }

        await sending;
        await Eventually.HoldsAsync(() => heard.Values.All(part => Ids(part).SetEquals(messages.Select(m => m.Id))), "every message at both");
        foreach (var part in running)
            await part.DisposeAsync();
    }

    [Fact]
    public async Task A_broker_that_is_killed_loses_nothing_it_confirmed_and_is_found_again_within_ten_seconds()
    {
        var options = server.Options() with { Pause = TimeSpan.FromSeconds(1) };
        await using var transport = RabbitServer.Transport(options);
        var inspection = new Inspection();
        await using var consumption = await SubscribeAsync(transport, "one", inspection);
        var confirmed = new ConcurrentBag<Guid>();
        using var enough = new CancellationTokenSource();
        var storm = Enumerable.Range(0, 300).Select(_ => StormAsync(transport, confirmed, enough.Token)).ToList();
        await Eventually.HoldsAsync(() => confirmed.Count > 1_000, "a thousand confirmations");

        await server.Broker.KillAsync(Ct);
        // Each of them has ended or waits for the broker; none hangs on a confirmation that will not come.
        await Assert.ThrowsAsync<TransportUnavailableException>(() => transport.PublishAsync(Inspection.Create(Type, "while away"), Ct));
        var before = confirmed.Count;
        await server.Broker.BeginAsync(Ct);
        var clock = Stopwatch.StartNew();
        await Eventually.HoldsAsync(() => confirmed.Count > before, "a confirmation after the start");
        var publishes = clock.Elapsed;
        await enough.CancelAsync();
        await Task.WhenAll(storm).WaitAsync(TimeSpan.FromSeconds(20), Ct);

        await Eventually.HoldsAsync(() => confirmed.All(Ids(inspection).Contains), "every confirmed message");
        Assert.InRange(publishes, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_broker_that_is_stopped_in_good_order_delivers_again_after_its_start()
    {
        await using var transport = RabbitServer.Transport(server.Options());
        var inspection = new Inspection();
        await using var consumption = await SubscribeAsync(transport, "one", inspection);

        await server.Broker.OrderAsync(Ct, "stop_app");
        await server.Broker.OrderAsync(Ct, "start_app");
        var message = Inspection.Create(Type, "after the start");
        await InsistAsync(transport, [message]);

        await Eventually.HoldsAsync(() => Ids(inspection).Contains(message.Id), "the message");
    }

    [Fact]
    public async Task A_broker_in_need_of_memory_is_unavailable_and_nobody_hangs()
    {
        await using var transport = RabbitServer.Transport(server.Options() with { Patience = TimeSpan.FromSeconds(2) });
        var inspection = new Inspection();
        await using var consumption = await SubscribeAsync(transport, "one", inspection);
        await transport.PublishAsync(Inspection.Create(Type, "before"), Ct);
        await server.Broker.OrderAsync(Ct, "set_vm_memory_high_watermark", "0.0001");
        try
        {
            var clock = Stopwatch.StartNew();
            var tries = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
                await Record.ExceptionAsync(() => transport.PublishAsync(Inspection.Create(Type, "in need"), Ct))));
            Assert.All(tries, e => Assert.IsType<TransportUnavailableException>(e));
            Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        }
        finally
        {
            await server.Broker.OrderAsync(Ct, "set_vm_memory_high_watermark", "0.4");
        }

        var message = Inspection.Create(Type, "after");
        await InsistAsync(transport, [message]);
        await Eventually.HoldsAsync(() => Ids(inspection).Contains(message.Id), "the message");
    }

    [Fact]
    public async Task A_queue_that_was_deleted_is_declared_again_by_its_consumer()
    {
        await using var transport = RabbitServer.Transport(server.Options());
        var inspection = new Inspection();
        await using var consumption = await SubscribeAsync(transport, "one", inspection);

        await server.LookAsync(channel => channel.QueueDeleteAsync($"one-{_run}", ifUnused: false, ifEmpty: false));
        await InsistAsync(transport, [Inspection.Create(Type, "into the new one")]);

        await inspection.HasAsync(1);
    }

    // As an outbox does: until it is confirmed.
    private static async Task InsistAsync(RabbitTransport transport, IEnumerable<Message> messages)
    {
        foreach (var message in messages)
        {
            while (await Record.ExceptionAsync(() => transport.PublishAsync(message, Ct)) is { } e)
            {
                Assert.True(e is TransportUnavailableException or MessageRefusedException, e.ToString());
                await Task.Delay(50, Ct);
            }
        }
    }

    private static async Task StormAsync(RabbitTransport transport, ConcurrentBag<Guid> confirmed, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            var message = Inspection.Create(Type, "in the storm");
            try
            {
                await transport.PublishAsync(message, Ct);
                confirmed.Add(message.Id);
            }
            catch (Exception e) when (e is TransportUnavailableException or MessageRefusedException)
            {
                await Task.Delay(50, Ct);
            }
        }
    }

    private static HashSet<Guid> Ids(Inspection inspection) => [.. inspection.Deliveries.Select(delivery => delivery.Message.Id)];

    private Task<IAsyncDisposable> SubscribeAsync(RabbitTransport transport, string part, Inspection inspection) =>
        transport.SubscribeAsync(new Subscription($"{part}-{_run}", [Type], Durable: true), inspection.ReceiveAsync, Ct);
}
