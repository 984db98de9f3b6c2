using Journey.Evidence.Storage;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

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
                EvidenceLog.RejectsPurged(log, await PurgeAsync(stoppingToken));
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The store is busy or away: the next round deletes what this one left.
                EvidenceLog.PurgeBroke(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<int> PurgeAsync(CancellationToken ct)
    {
        var gone = 0;
        foreach (var unit in await work.ReadAsync(Guid.Empty, (db, token) => db.Units.IgnoreQueryFilters().Select(unit => unit.UnitId).ToListAsync(token), ct))
        {
            gone += await work.WriteAsync(
                unit,
                async (db, token) => RejectTable.Purge(db.Bulk, (await db.Units.SingleAsync(token)).UnitNo, time.GetUtcNow()),
                ct);
        }

        return gone;
    }
}
