using System.Collections.Concurrent;
using Journey.Messaging.Hosting;
using Journey.Messaging.Transports;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client.Exceptions;

namespace Journey.Messaging.Rabbit;

/// <summary>
/// Carries messages over RabbitMQ. It answers for a message when every durable queue that asked for its type has it on disk. It starts
/// without its broker and outlives it: while there is none, publishing is unavailable and consumers wait, and both go on by themselves.
/// </summary>
public sealed class RabbitTransport : IEventTransport, IKeepsDeadLetters, ITakesFromOutside, IAsyncDisposable
{
    // As a topic exchange knows it.
    private const string Everything = "#";
    // Who asks for readiness does not wait long for an answer.
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(500);
    private readonly RabbitOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<RabbitTransport> _logger;
    private readonly RabbitTopology _topology;
    private readonly HashSet<string> _unheard;
    // A broker in need takes nothing more from a connection that publishes, verdicts included: consumers have their own.
    private readonly Renewable<RabbitLink> _sending;
    private readonly Renewable<RabbitLink> _receiving;
    private readonly RabbitPublisher _events;
    private readonly RabbitPublisher _aside;
    private readonly RabbitDeadLetters _letters;
    private readonly ConcurrentDictionary<RabbitConsumption, string> _consumptions = new();

    /// <summary>Connects to nothing yet.</summary>
    /// <param name="options">Settings.</param>
    /// <param name="time">Clock.</param>
    /// <param name="logger">Where interruptions are told.</param>
    /// <param name="crash">Places where tests of faults end the process.</param>
    public RabbitTransport(RabbitOptions options, TimeProvider time, ILogger<RabbitTransport> logger, ICrashPoints? crash = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _time, _logger, _topology) = (options, time, logger, new RabbitTopology(options));
        _unheard = new HashSet<string>(options.Unheard, StringComparer.Ordinal);
        _sending = Links("sends");
        _receiving = Links("receives");
        _events = new RabbitPublisher(_sending, PrepareAsync, options, time);
        _aside = new RabbitPublisher(_sending, (_, _) => Task.CompletedTask, options, time);
        _letters = new RabbitDeadLetters(_aside, options, time, crash ?? new NoCrashPoints());
    }

    /// <inheritdoc />
    public async Task PublishAsync(Message message, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(message);
        ct.ThrowIfCancellationRequested();
        try
        {
            await _events.PublishAsync(_options.Exchange, message.Type, RabbitFormat.Write(message), message.Bytes, ct);
        }
        catch (PublishException e) when (e.IsReturn && _unheard.Contains(message.Type))
        {
            // Nobody in the house asks for it, and that is known: it has reached everybody.
        }
        catch (PublishException e)
        {
            throw new MessageRefusedException(
                e.IsReturn ? $"No queue has asked for {message.Type}." : $"A queue that asked for {message.Type} is full.", final: false, e);
        }
    }

    /// <inheritdoc />
    public Task<IAsyncDisposable> SubscribeAsync(
        Subscription subscription, Func<Delivery, CancellationToken, Task<Verdict>> receive, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return SubscribeAsync(subscription, receive, _options, ct);
    }

    /// <inheritdoc />
    public Task<IAsyncDisposable> TakeInAsync(Inlet inlet, Func<Delivery, CancellationToken, Task<Verdict>> receive, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(inlet);
        var options = _options with { Exchange = inlet.Exchange, Handlers = inlet.AtOnce, Prefetch = inlet.Ahead, CapacityBytes = inlet.Bytes };
        return SubscribeAsync(new Subscription(inlet.Queue, [Everything], Durable: true) { FromOutside = true }, receive, options, ct);
    }

    /// <inheritdoc />
    public string NameOf(string queue) => RabbitTopology.Dead(queue);

    /// <inheritdoc />
    public Task<int> CountAsync(string queue, CancellationToken ct) => _letters.CountAsync(queue, ct);

    /// <inheritdoc />
    public Task<IReadOnlyList<ParkedMessage>> ListAsync(string queue, int limit, CancellationToken ct) => _letters.ListAsync(queue, limit, ct);

    /// <inheritdoc />
    public Task<ParkedMessage?> FindAsync(string queue, Guid letter, CancellationToken ct) => _letters.FindAsync(queue, letter, ct);

    /// <inheritdoc />
    public Task<int> ReplayAsync(string queue, Guid? letter, CancellationToken ct) => _letters.ReplayAsync(queue, letter, ct);

    /// <inheritdoc />
    public Task<int> DiscardAsync(string queue, Guid letter, CancellationToken ct) => _letters.DiscardAsync(queue, letter, ct);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var consumption in _consumptions.Keys)
            await consumption.DisposeAsync();
        await _events.DisposeAsync();
        await _aside.DisposeAsync();
        await _receiving.DisposeAsync();
        await _sending.DisposeAsync();
    }

    /// <summary>Why not everything that is published or subscribed gets through now; null where it does.</summary>
    internal async Task<string?> TroubleAsync(CancellationToken ct)
    {
        try
        {
            var link = await _sending.GetAsync(ct).WaitAsync(Glance, _time, ct);
            if (link.Blocked is { } reason)
                return $"RabbitMQ takes nothing at the moment: {reason}";
        }
        catch (TransportUnavailableException e)
        {
            return e.Message;
        }
        catch (TimeoutException)
        {
            return "RabbitMQ is being looked for.";
        }

        return _consumptions.FirstOrDefault(pair => !pair.Key.Delivers).Value is { } queue ? $"Queue {queue} delivers nothing." : null;
    }

    private async Task<IAsyncDisposable> SubscribeAsync(
        Subscription subscription, Func<Delivery, CancellationToken, Task<Verdict>> receive, RabbitOptions options, CancellationToken ct)
    {
        var topology = new RabbitTopology(options);
        var verdicts = new RabbitVerdicts(subscription, _aside, options, _time, _logger);
        var consumption = await RabbitConsumption.StartAsync(
            subscription.Queue,
            async token => await RabbitReception.OpenAsync(await _receiving.GetAsync(token), subscription, topology, receive, verdicts, options, token),
            options, _time, _logger, ended => _consumptions.TryRemove(ended, out _), ct);
        _consumptions[consumption] = subscription.Queue;
        return consumption;
    }

    private Renewable<RabbitLink> Links(string purpose) =>
        new(ct => RabbitLink.ConnectAsync(_options, purpose, ct), link => link.IsOpen, _options.Pause, _time);

    private async Task PrepareAsync(RabbitMQ.Client.IChannel channel, CancellationToken ct)
    {
        await _topology.DeclareExchangeAsync(channel, ct);
        await _topology.AwaitConsumersAsync(channel, ct);
    }
}
