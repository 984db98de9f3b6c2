using Journey.Messaging.Transports;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Journey.Messaging.Rabbit;

/// <summary>One channel and what it delivers, until it breaks or is stopped.</summary>
internal sealed class RabbitReception : IAsyncDisposable
{
    private readonly IChannel _channel;
    private readonly Func<BasicDeliverEventArgs, Delivery> _read;
    private readonly Func<Delivery, CancellationToken, Task<Verdict>> _receive;
    private readonly RabbitVerdicts _verdicts;
    private readonly RabbitOptions _options;
    private readonly SemaphoreSlim _hands;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource<string> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _tag = "";

    private RabbitReception(
        IChannel channel, Func<BasicDeliverEventArgs, Delivery> read, Func<Delivery, CancellationToken, Task<Verdict>> receive,
        RabbitVerdicts verdicts, RabbitOptions options) =>
        (_channel, _read, _receive, _verdicts, _options, _hands) = (channel, read, receive, verdicts, options, new SemaphoreSlim(options.Handlers));

    /// <summary>Completes with the reason when nothing is delivered any more.</summary>
    public Task<string> Ended => _ended.Task;

    /// <summary>Declares first and consumes last, so that nothing comes that is not expected.</summary>
    public static async Task<RabbitReception> OpenAsync(
        RabbitLink link, Subscription subscription, RabbitTopology topology, Func<Delivery, CancellationToken, Task<Verdict>> receive,
        RabbitVerdicts verdicts, RabbitOptions options, CancellationToken ct)
    {
        var channel = await link.CreateChannelAsync(
            new CreateChannelOptions(false, false, outstandingPublisherConfirmationsRateLimiter: null, options.Handlers), ct);
        Func<BasicDeliverEventArgs, Delivery> read = subscription.FromOutside
            ? came => RabbitFormat.ReadOutside(came, options.Own)
            : RabbitFormat.Read;
        var reception = new RabbitReception(channel, read, receive, verdicts, options);
        try
        {
            var queue = subscription.Queue;
            if (subscription.Durable)
                await topology.DeclareAsync(channel, subscription, ct);
            else
                queue = await topology.DeclareTransientAsync(channel, subscription, ct);
            await channel.BasicQosAsync(0, options.Prefetch, global: false, ct);
            await reception.ConsumeAsync(queue, ct);
            return reception;
        }
        catch (Exception)
        {
            await reception.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops delivering and lets what is under way end; what has no verdict goes back to its queue.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested)
            return;

        await _stop.CancelAsync();
        if (_channel.IsOpen && _tag.Length > 0)
            await QuietlyAsync(() => _channel.BasicCancelAsync(_tag, noWait: false));
        using var grace = new CancellationTokenSource(_options.Grace);
        await QuietlyAsync(async () =>
        {
            for (var hand = 0; hand < _options.Handlers; hand++)
                await _hands.WaitAsync(grace.Token);
        });
        await QuietlyAsync(() => _channel.DisposeAsync().AsTask().WaitAsync(_options.Grace));
    }

    private async Task ConsumeAsync(string queue, CancellationToken ct)
    {
        var consumer = new AsyncEventingBasicConsumer(_channel);
        consumer.ReceivedAsync += (_, e) => ReceiveAsync(e);
        consumer.UnregisteredAsync += (_, _) => End("the consumer was cancelled");
        _channel.ChannelShutdownAsync += (_, e) => End(e.ReplyText);
        _tag = await _channel.BasicConsumeAsync(queue, autoAck: false, consumer, ct);
    }

    private async Task ReceiveAsync(BasicDeliverEventArgs e)
    {
        if (!await TakeHandAsync())
            return;

        try
        {
            var delivery = _read(e);
            var verdict = await JudgeAsync(delivery);
            // A consumer that stops in the middle has failed at nothing: the message goes back with the channel.
            if (verdict is not null || !_stop.IsCancellationRequested)
                await _verdicts.CarryOutAsync(_channel, e, delivery, verdict, _stop.Token);
        }
        finally
        {
            _hands.Release();
        }
    }

    private async Task<bool> TakeHandAsync()
    {
        try
        {
            await _hands.WaitAsync(_stop.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            // It came too late and goes back with the channel.
            return false;
        }
    }

    private async Task<Verdict?> JudgeAsync(Delivery delivery)
    {
        try
        {
            return await _receive(delivery, _stop.Token);
        }
        catch (Exception e)
        {
            if (!_stop.IsCancellationRequested)
                _verdicts.BrokeOff(delivery, e);
            return null;
        }
    }

    private Task End(string reason)
    {
        _ended.TrySetResult(reason);
        return Task.CompletedTask;
    }

    private static async Task QuietlyAsync(Func<Task> close)
    {
        try
        {
            await close();
        }
        catch (Exception)
        {
            // A channel that is gone has nothing more to close, and what takes longer than the grace is delivered again.
        }
    }
}
