using Journey.Messaging.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Journey.Messaging.Parking;

/// <summary>Counts parked messages now and then, for the metric and the readiness detail.</summary>
internal sealed class ParkedWatch(ParkedMessages parked, MessagingOptions options, TimeProvider time, ILogger<ParkedWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(options.Watch, time, stoppingToken);
            try
            {
                await parked.CountAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // What was counted last stands: without the broker nothing leaves its queues.
                logger.CountingFailed(e.Message);
            }
        }
    }
}
