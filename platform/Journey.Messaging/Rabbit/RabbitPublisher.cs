using Journey.Messaging.Transports;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Journey.Messaging.Rabbit;

/// <summary>Publishes for one purpose, on a channel of its own, and waits for each confirmation. Some hundreds may be outstanding.</summary>
internal sealed class RabbitPublisher : IAsyncDisposable
{
    private readonly Renewable<RabbitLink> _links;
    private readonly Renewable<IChannel> _channels;
    private readonly RabbitOptions _options;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _window;

    /// <param name="links">Connections for publishing.</param>
    /// <param name="prepare">What must be there before anything is published; asked again with every new channel.</param>
    /// <param name="options">Settings.</param>
    /// <param name="time">Clock.</param>
    public RabbitPublisher(Renewable<RabbitLink> links, Func<IChannel, CancellationToken, Task> prepare, RabbitOptions options, TimeProvider time)
    {
        (_links, _options, _time, _window) = (links, options, time, new SemaphoreSlim(options.Window));
        _channels = new Renewable<IChannel>(ct => OpenAsync(prepare, ct), channel => channel.IsOpen, options.Pause, time);
    }

    /// <exception cref="PublishException">The broker did not take this message: no queue asked for it, or one that did is full.</exception>
    /// <exception cref="TransportUnavailableException">The broker takes nothing now.</exception>
    public async Task PublishAsync(string exchange, string key, BasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        await _window.WaitAsync(ct);
        try
        {
            var channel = await _channels.GetAsync(ct);
            if ((await _links.GetAsync(ct)).Blocked is { } reason)
                throw new TransportUnavailableException($"RabbitMQ takes nothing at the moment: {reason}.");

            // Not cancelled inside: a publication given up half way would shift the numbers by which later ones are confirmed.
            var confirmed = channel.BasicPublishAsync(exchange, key, mandatory: true, properties, body, CancellationToken.None).AsTask();
            await confirmed.WaitAsync(_options.Patience, _time, ct);
        }
        catch (Exception e) when (e is not (PublishException or TransportUnavailableException) && !ct.IsCancellationRequested)
        {
            throw new TransportUnavailableException($"RabbitMQ did not confirm: {e.Message}", e);
        }
        finally
        {
            _window.Release();
        }
    }

    public async ValueTask DisposeAsync() => await _channels.DisposeAsync();

    private async Task<IChannel> OpenAsync(Func<IChannel, CancellationToken, Task> prepare, CancellationToken ct)
    {
        var link = await _links.GetAsync(ct);
        await using (var scratch = await link.CreateChannelAsync(new CreateChannelOptions(false, false), ct))
            await prepare(scratch, ct);
        // The client's own limiter slows down as its window fills: ours does not.
        return await link.CreateChannelAsync(new CreateChannelOptions(true, true, outstandingPublisherConfirmationsRateLimiter: null), ct);
    }
}
