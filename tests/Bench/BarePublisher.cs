using System.Diagnostics;
using Journey.Messaging.Transports;
using RabbitMQ.Client;

namespace Bench;

/// <summary>
/// The baseline: bodies in memory, published by the bare client to the same exchange and as the product does it, 200 at a time unconfirmed.
/// </summary>
internal static class BarePublisher
{
    private const int Window = 200;

    /// <summary>Seconds from the first publication to the last confirmation.</summary>
    public static async Task<double> RunAsync(Uri broker, string exchange, IReadOnlyList<Message> messages)
    {
        var factory = new ConnectionFactory { Uri = broker };
        await using var connection = await factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(true, true, outstandingPublisherConfirmationsRateLimiter: null));
        using var window = new SemaphoreSlim(Window);
        var clock = Stopwatch.StartNew();
        var under = new List<Task>(messages.Count);
        foreach (var message in messages)
        {
            await window.WaitAsync();
            under.Add(PublishAsync(channel, exchange, message, window));
        }

        await Task.WhenAll(under);
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>Empties a queue, and answers how many messages it held.</summary>
    public static async Task<long> EmptyAsync(Uri broker, string queue)
    {
        var factory = new ConnectionFactory { Uri = broker };
        await using var connection = await factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        return await channel.QueuePurgeAsync(queue);
    }

    private static async Task PublishAsync(IChannel channel, string exchange, Message message, SemaphoreSlim window)
    {
        try
        {
            var properties = new BasicProperties
            {
                Persistent = true,
                MessageId = message.Id.ToString(),
                Type = message.Type,
                ContentType = "application/cloudevents+json",
            };
            await channel.BasicPublishAsync(exchange, message.Type, mandatory: true, properties, message.Bytes);
        }
        finally
        {
            window.Release();
        }
    }
}
