using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Storage;

namespace Journey.Evidence.Imports;

/// <summary>Deletes rejected lines whose week is over: at the start and then every day.</summary>
internal sealed class RejectPurge(UnitOfWork<EvidenceDb> work, TimeProvider time, ILogger<RejectPurge> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        do
        {
            try
            {
                var gone = await work.WriteAsync(Guid.Empty, (db, _) => Task.FromResult(RejectTable.Purge(db.Bulk, time.GetUtcNow())), stoppingToken);
                EvidenceLog.RejectsPurged(log, gone);
            }
            catch (JourneyException e)
            {
                // The store is busy or away: the next round deletes what this one left.
                EvidenceLog.PurgeBroke(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
