using Journey.Messaging.Receiving;
using Journey.Messaging.Sending;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Journey.Messaging.Hosting;

/// <summary>Removes what was sent and handled longer ago than any redelivery can be late.</summary>
internal sealed class Forgetting<TDb>(
    UnitOfWork<TDb> work, MessagingOptions options, TimeProvider time, ILogger<Forgetting<TDb>> logger) : BackgroundService
    where TDb : JourneyDb
{
    public Task ForgetAsync(CancellationToken ct)
    {
        var before = time.GetUtcNow() - options.Remembered;
        return work.WriteAsync(
            Guid.Empty,
            async (db, token) =>
                await db.Set<OutboxSent>().Where(s => s.SentAt < before).ExecuteDeleteAsync(token)
                + await db.Set<InboxRow>().Where(r => r.HandledAt < before).ExecuteDeleteAsync(token),
            ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(options.Forgetting, time, stoppingToken);
            try
            {
                await ForgetAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.ForgettingFailed(e);
            }
        }
    }
}
