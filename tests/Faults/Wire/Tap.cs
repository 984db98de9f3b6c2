using Journey.Servers;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Faults.Tests.Wire;

/// <summary>A queue of the test's own that takes everything which is published, in its order, and outlives the broker's death as those of the parts do.</summary>
internal sealed class Tap : IAsyncDisposable
{
    const string Exchange = "journey.events";
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    readonly PrivateRabbit _broker;
    readonly string _queue = $"tap-{Guid.NewGuid():N}";
    readonly List<Told> _told = [];

    Tap(PrivateRabbit broker) => _broker = broker;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Tap> OpenAsync(PrivateRabbit broker)
    {
        var tap = new Tap(broker);
        await tap.LookAsync(async channel =>
        {
            await channel.QueueDeclareAsync(tap._queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: Ct);
            await channel.QueueBindAsync(tap._queue, Exchange, "#", cancellationToken: Ct);
            return true;
        });
        return tap;
    }

    /// <summary>All that was published since it was opened, up to now; what comes of tests that write rubbish is left out.</summary>
    public async Task<IReadOnlyList<Told>> ReadAsync()
    {
        await LookAsync(async channel =>
        {
            while (await channel.BasicGetAsync(_queue, autoAck: true, Ct) is { } message)
            {
                if (Told.Of(message.Body.ToArray()) is { } told)
                {
                    _told.Add(told);
                }
            }

            return true;
        });
        return _told;
    }

    /// <summary>The newest event of a type that is about something, once it is published.</summary>
    public async Task<Told> FindAsync(string type, string subject)
    {
        Told? found = null;
        await Town.UntilAsync(async () => (found = (await ReadAsync()).LastOrDefault(told => told.Type == type && told.Subject == subject)) is not null, Patience, $"{type} of {subject}");
        return found!;
    }

    /// <summary>Publishes something as a part does, and returns when the broker has it.</summary>
    public Task PublishAsync(params IReadOnlyList<Told> told) => PublishAsync([.. told.Select(one => (one.Id, one.Type, one.Bytes))]);

    /// <summary>The same for what is no event.</summary>
    public Task PublishAsync(params IReadOnlyList<(Guid Id, string Type, byte[] Bytes)> messages) => LookAsync(async channel =>
    {
        foreach (var (id, type, bytes) in messages)
        {
            await channel.BasicPublishAsync(Exchange, type, mandatory: true, Properties(id, type), bytes, Ct);
        }

        return true;
    });

    /// <summary>Puts an event into a queue past the exchange.</summary>
    public Task PutAsync(string queue, Told told) => LookAsync(async channel =>
    {
        await channel.BasicPublishAsync("", queue, mandatory: true, Properties(told.Id, told.Type), told.Bytes, Ct);
        return true;
    });

    /// <summary>How many messages wait in a queue that nobody was given.</summary>
    public Task<uint> WaitingAsync(string queue) => LookAsync(async channel => (await channel.QueueDeclarePassiveAsync(queue, Ct)).MessageCount);

    /// <summary>Takes everything away that waits in a queue.</summary>
    public Task PurgeAsync(string queue) => LookAsync(channel => channel.QueuePurgeAsync(queue, Ct));

    public async ValueTask DisposeAsync()
    {
        try
        {
            await LookAsync(channel => channel.QueueDeleteAsync(_queue, ifUnused: false, ifEmpty: false, cancellationToken: CancellationToken.None));
        }
        catch (BrokerUnreachableException)
        {
            // A test that failed may have left the broker dead; the queue goes with it.
        }
    }

    static BasicProperties Properties(Guid id, string type) => new() { Persistent = true, MessageId = id.ToString(), Type = type, ContentType = "application/cloudevents+json" };

    // A connection of its own each time: the broker may have died since.
    async Task<T> LookAsync<T>(Func<IChannel, Task<T>> look)
    {
        await using var connection = await new ConnectionFactory { Uri = _broker.Address }.CreateConnectionAsync(CancellationToken.None);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true, outstandingPublisherConfirmationsRateLimiter: null), CancellationToken.None);
        return await look(channel);
    }
}
