using Journey.Platform.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Journey.Platform.Storage.Idempotency;

/// <summary>Forgets idempotency keys after seven days.</summary>
internal sealed class IdempotencySweeper<TDb>(UnitOfWork<TDb> work, TimeProvider time, ILogger<IdempotencySweeper<TDb>> log) : BackgroundService
    where TDb : JourneyDb
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan Round = TimeSpan.FromHours(1);

    internal async Task SweepAsync(CancellationToken ct)
    {
        var oldest = time.GetUtcNow() - Kept;
        var gone = await work.WriteAsync(
            Guid.Empty, (db, token) => db.Set<IdempotencyRow>().Where(r => r.CreatedAt < oldest).ExecuteDeleteAsync(token), ct);
        if (gone > 0)
        {
            PlatformLog.KeysExpired(log, gone);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Errors.JourneyException e)
            {
                PlatformLog.SweepFailed(log, e);
            }
        }
    }
}
