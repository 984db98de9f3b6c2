using System.Diagnostics;
using Journey.Messaging.Rabbit;
using Journey.Messaging.Transports;
using Journey.Testing;
using Journey.Testing.Messaging;
using RabbitMQ.Client.Exceptions;

namespace Messaging.Tests.Rabbit;

/// <summary>What the queues of the broker promise beside what every transport does.</summary>
[Collection(RabbitCollection.Name)]
public sealed class RabbitQueueTests(RabbitServer server)
{
    private const string Type = "journey.test.noted.v1";
    private readonly string _queue = $"queue-{Guid.NewGuid():N}"[..14];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_durable_queue_is_a_bounded_quorum_queue_that_refuses_and_buries_at_least_once()
    {
        await using var transport = RabbitServer.Transport(server.Options() with { DeliveryLimit = 7, Capacity = 70, DeadLetterCapacity = 700 });
        await using var consumption = await SubscribeAsync(transport, new Inspection());

        var listed = await server.Broker.OrderAsync(Ct, "list_queues", "-q", "--no-table-headers", "name", "type", "durable", "arguments");
        var queues = listed.Split('\n').Select(line => line.Split('\t')).Where(line => line[0].StartsWith(_queue, StringComparison.Ordinal))
            .ToDictionary(line => line[0], line => line);

        string[] names = [_queue, $"{_queue}.dead", $"{_queue}.later.1s", $"{_queue}.later.10s", $"{_queue}.later.1m", $"{_queue}.later.10m"];
        Assert.Equal(names.Order(), queues.Keys.Order());
        Assert.All(queues.Values, queue => Assert.Equal(["quorum", "true"], queue[1..3]));
        Assert.All(queues.Values, queue => Assert.Contains("{\"x-overflow\",\"reject-publish\"}", queue[3], StringComparison.Ordinal));
        Assert.All(names, name => Assert.Contains($"{{\"x-max-length\",{(name.EndsWith(".dead", StringComparison.Ordinal) ? 700 : 70)}}}", queues[name][3], StringComparison.Ordinal));
        Assert.All(names.Where(name => !name.EndsWith(".dead", StringComparison.Ordinal)), name =>
        {
            Assert.Contains("{\"x-dead-letter-strategy\",\"at-least-once\"}", queues[name][3], StringComparison.Ordinal);
            Assert.Contains("{\"x-dead-letter-exchange\",[]}", queues[name][3].Replace("\"\"", "[]", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains(
                $"{{\"x-dead-letter-routing-key\",\"{(name == _queue ? $"{_queue}.dead" : _queue)}\"}}", queues[name][3], StringComparison.Ordinal);
        });
        Assert.Contains("{\"x-delivery-limit\",7}", queues[_queue][3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_queue_that_is_there_with_other_limits_is_not_taken_for_the_one_that_was_asked_for()
    {
        var options = server.Options();
        await using var transport = RabbitServer.Transport(options);
        await using var consumption = await SubscribeAsync(transport, new Inspection());
        await using var other = RabbitServer.Transport(options with { Capacity = 5 });

        var refused = await Assert.ThrowsAsync<OperationInterruptedException>(() => SubscribeAsync(other, new Inspection()));

        Assert.Equal(406, refused.ShutdownReason!.ReplyCode);
    }

    [Fact]
    public async Task What_nobody_asked_for_is_refused_unless_it_is_known_to_go_unheard()
    {
        var options = server.Options() with { Unheard = ["journey.test.unheard.v1"] };
        await using var transport = RabbitServer.Transport(options);

        var refused = await Assert.ThrowsAsync<MessageRefusedException>(() => transport.PublishAsync(Inspection.Create(Type, "x"), Ct));
        await transport.PublishAsync(Inspection.Create("journey.test.unheard.v1", "x"), Ct);

        Assert.False(refused.Final);
    }

    [Fact]
    public async Task A_full_queue_refuses_and_takes_again_once_there_is_room()
    {
        await using var transport = RabbitServer.Transport(server.Options() with { Capacity = 20 });
        await (await SubscribeAsync(transport, new Inspection())).DisposeAsync();
        var taken = new HashSet<Guid>();
        var last = Inspection.Create(Type, "one too many");
        var refused = await Assert.ThrowsAsync<MessageRefusedException>(async () =>
        {
            for (var n = 0; n < 200; n++)
            {
                last = Inspection.Create(Type, $"{n}");
                await transport.PublishAsync(last, Ct);
                taken.Add(last.Id);
            }
        });

        var inspection = new Inspection();
        await using var consumption = await SubscribeAsync(transport, inspection);
        await inspection.HasAsync(taken.Count);
        await transport.PublishAsync(last, Ct);
        await inspection.HasAsync(taken.Count + 1);

        Assert.False(refused.Final);
        Assert.Equal([.. taken, last.Id], inspection.Deliveries.Select(delivery => delivery.Message.Id).ToHashSet());
    }

    [Fact]
    public async Task What_kills_its_consumer_every_time_is_buried_after_the_limit_and_holds_up_nothing()
    {
        await using var transport = RabbitServer.Transport(server.Options() with { DeliveryLimit = 3 });
        var inspection = new Inspection(delivery =>
            Inspection.Text(delivery) == "poison" ? throw new InvalidOperationException("The consumer dies.") : new Verdict.Handled());
        await using var consumption = await SubscribeAsync(transport, inspection);

        await transport.PublishAsync(Inspection.Create(Type, "poison"), Ct);
        var clock = Stopwatch.StartNew();
        await transport.PublishAsync(Inspection.Create(Type, "sound"), Ct);
        await Eventually.HoldsAsync(() => inspection.Deliveries.Any(delivery => Inspection.Text(delivery) == "sound"), "the sound one");
        var waited = clock.Elapsed;
        var dead = new List<RabbitMQ.Client.BasicGetResult>();
        await Eventually.HoldsAsync(
            async () =>
            {
                dead.AddRange(await server.DrainAsync($"{_queue}.dead"));
                return dead.Count > 0;
            },
            () => "the dead letter");

        Assert.InRange(waited, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Equal("poison", System.Text.Encoding.UTF8.GetString(Assert.Single(dead).Body.Span));
        Assert.Equal("delivery_limit", System.Text.Encoding.UTF8.GetString((byte[])dead[0].BasicProperties.Headers!["x-first-death-reason"]!));
        Assert.Equal(4, inspection.Deliveries.Count(delivery => Inspection.Text(delivery) == "poison"));
    }

    [Fact]
    public async Task A_verdict_that_cannot_be_carried_out_brings_the_message_again()
    {
        await using var transport = RabbitServer.Transport(server.Options());
        var refused = false;
        var inspection = new Inspection(_ => refused ? new Verdict.Handled() : new Verdict.Retry(TimeSpan.FromSeconds(10)));
        await using var consumption = await SubscribeAsync(transport, inspection);
        await server.LookAsync(channel => channel.QueueDeleteAsync($"{_queue}.later.10s", ifUnused: false, ifEmpty: false));

        await transport.PublishAsync(Inspection.Create(Type, "x"), Ct);
        await inspection.HasAsync(2);
        refused = true;
        await Eventually.HoldsAsync(async () => await WaitingAsync(_queue) == 0, () => "an empty queue");

        Assert.All(inspection.Deliveries, delivery => Assert.Equal(1, delivery.Attempt));
    }

    private Task<uint> WaitingAsync(string queue) => server.LookAsync(async channel => (await channel.QueueDeclarePassiveAsync(queue)).MessageCount);

    private Task<IAsyncDisposable> SubscribeAsync(RabbitTransport transport, Inspection inspection) =>
        transport.SubscribeAsync(new Subscription(_queue, [Type], Durable: true), inspection.ReceiveAsync, Ct);
}
