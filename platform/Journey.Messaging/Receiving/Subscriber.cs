using Journey.Messaging.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Journey.Messaging.Receiving;

/// <summary>Holds a subscription as long as the part runs. Subscribing is tried until it works; the part is not ready before.</summary>
internal sealed class Subscriber(
    string queue, Func<CancellationToken, Task<IAsyncDisposable>> subscribe, MessagingState state, MessagingOptions options, TimeProvider time,
    ILogger logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var consumption = await SubscribeAsync(stoppingToken);
        state.Consuming = true;
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken);
        }
        finally
        {
            state.Consuming = false;
            await consumption.DisposeAsync();
        }
    }

    private async Task<IAsyncDisposable> SubscribeAsync(CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return await subscribe(ct);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                logger.SubscribingFailed(queue, e);
                await Task.Delay(options.Pause, time, ct);
            }
        }
    }
}
