using Microsoft.Extensions.Logging;

namespace Journey.Messaging.Rabbit;

/// <summary>Keeps a queue delivering: whenever it has ceased to, it is declared and consumed again, until this is disposed.</summary>
internal sealed class RabbitConsumption : IAsyncDisposable
{
    private readonly string _queue;
    private readonly Func<CancellationToken, Task<RabbitReception>> _open;
    private readonly RabbitOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Action<RabbitConsumption> _over;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private volatile bool _delivers = true;

    private RabbitConsumption(
        string queue, RabbitReception first, Func<CancellationToken, Task<RabbitReception>> open, RabbitOptions options, TimeProvider time,
        ILogger logger, Action<RabbitConsumption> over)
    {
        (_queue, _open, _options, _time, _logger, _over) = (queue, open, options, time, logger, over);
        _loop = KeepAsync(first);
    }

    /// <summary>Whether it is subscribed, as far as is known.</summary>
    public bool Delivers => _delivers;

    /// <summary>The first time failing is the caller's matter; every later time is ours.</summary>
    public static async Task<RabbitConsumption> StartAsync(
        string queue, Func<CancellationToken, Task<RabbitReception>> open, RabbitOptions options, TimeProvider time, ILogger logger,
        Action<RabbitConsumption> over, CancellationToken ct) =>
        new(queue, await open(ct), open, options, time, logger, over);

    public async ValueTask DisposeAsync()
    {
        _over(this);
        await _stop.CancelAsync();
        await _loop;
    }

    private async Task KeepAsync(RabbitReception reception)
    {
        var current = reception;
        try
        {
            while (true)
            {
                var reason = await current.Ended.WaitAsync(_stop.Token);
                _delivers = false;
                _logger.DeliveryEnded(_queue, reason);
                await current.DisposeAsync();
                current = await OpenAgainAsync();
                _delivers = true;
                _logger.DeliveryResumed(_queue);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            await current.DisposeAsync();
        }
    }

    private async Task<RabbitReception> OpenAgainAsync()
    {
        while (true)
        {
            await Task.Delay(_options.Pause, _time, _stop.Token);
            try
            {
                return await _open(_stop.Token);
            }
            catch (Exception e) when (!_stop.IsCancellationRequested)
            {
                _logger.SubscribingAgainFailed(_queue, e.Message);
            }
        }
    }
}
