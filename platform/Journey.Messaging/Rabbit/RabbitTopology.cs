using Journey.Messaging.Transports;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Journey.Messaging.Rabbit;

/// <summary>Exchange and queues, by name. Declaring what is there changes nothing; declaring it otherwise is refused by the broker.</summary>
internal sealed class RabbitTopology(RabbitOptions options)
{
    private static readonly (string Name, TimeSpan Delay)[] Steps =
    [
        ("1s", TimeSpan.FromSeconds(1)), ("10s", TimeSpan.FromSeconds(10)), ("1m", TimeSpan.FromMinutes(1)), ("10m", TimeSpan.FromMinutes(10)),
    ];

    /// <summary>Queue of the messages that a consumer could not handle.</summary>
    public static string Dead(string queue) => $"{queue}.dead";

    /// <summary>Queue in which a message waits at least this long, or as long as there is a queue for, before it comes back.</summary>
    public static string Later(string queue, TimeSpan delay) => $"{queue}.later.{Steps.FirstOrDefault(step => step.Delay >= delay, Steps[^1]).Name}";

    public Task DeclareExchangeAsync(IChannel channel, CancellationToken ct) =>
        channel.ExchangeDeclareAsync(options.Exchange, ExchangeType.Topic, durable: true, autoDelete: false, cancellationToken: ct);

    /// <summary>
    /// Declares a durable queue and all that belongs to it. The last of the queues for delayed messages comes last: that it is there tells
    /// publishers that everything is.
    /// </summary>
    public async Task DeclareAsync(IChannel channel, Subscription subscription, CancellationToken ct)
    {
        var queue = subscription.Queue;
        await DeclareExchangeAsync(channel, ct);
        // No delivery limit here: a dead letter has nowhere else to go.
        await QuorumAsync(channel, Dead(queue), options.DeadLetterCapacity, Bytes(), ct);
        await QuorumAsync(channel, queue, options.Capacity, [Limit(), .. LeadsTo(Dead(queue)), .. Bytes()], ct);
        foreach (var type in subscription.Types)
            await channel.QueueBindAsync(queue, options.Exchange, type, cancellationToken: ct);

        foreach (var (name, delay) in Steps)
            await QuorumAsync(channel, $"{queue}.later.{name}", options.Capacity, [new("x-message-ttl", (int)delay.TotalMilliseconds), .. LeadsTo(queue)], ct);
    }

    /// <summary>Declares the queue of one listener, which ends with it, and returns the name that the broker gave it.</summary>
    public async Task<string> DeclareTransientAsync(IChannel channel, Subscription subscription, CancellationToken ct)
    {
        await DeclareExchangeAsync(channel, ct);
        var limit = new Dictionary<string, object?> { ["x-max-length"] = options.TransientCapacity };
        var queue = await channel.QueueDeclareAsync("", durable: false, exclusive: true, autoDelete: true, limit, cancellationToken: ct);
        foreach (var type in subscription.Types)
            await channel.QueueBindAsync(queue.QueueName, options.Exchange, type, cancellationToken: ct);
        return queue.QueueName;
    }

    /// <exception cref="TransportUnavailableException">A consumer that must not miss anything has not declared its queue yet.</exception>
    public async Task AwaitConsumersAsync(IChannel channel, CancellationToken ct)
    {
        foreach (var consumer in options.Consumers)
        {
            try
            {
                await channel.QueueDeclarePassiveAsync(Later(consumer, TimeSpan.MaxValue), ct);
            }
            catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == Constants.NotFound)
            {
                throw new TransportUnavailableException($"The consumer {consumer} has not declared its queue yet.", e);
            }
        }
    }

    // At least once holds only together with reject-publish; the default exchange leads to the queue of that name.
    private static IEnumerable<KeyValuePair<string, object?>> LeadsTo(string queue) =>
    [
        new("x-dead-letter-exchange", ""), new("x-dead-letter-routing-key", queue), new("x-dead-letter-strategy", "at-least-once"),
    ];

    private KeyValuePair<string, object?> Limit() => new("x-delivery-limit", options.DeliveryLimit);

    private IEnumerable<KeyValuePair<string, object?>> Bytes() => options.CapacityBytes is { } most ? [new("x-max-length-bytes", most)] : [];

    private static async Task QuorumAsync(
        IChannel channel, string queue, int capacity, IEnumerable<KeyValuePair<string, object?>> more, CancellationToken ct)
    {
        var arguments = new Dictionary<string, object?>(more)
        {
            ["x-queue-type"] = "quorum",
            ["x-max-length"] = capacity,
            ["x-overflow"] = "reject-publish",
        };
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: ct);
    }
}
