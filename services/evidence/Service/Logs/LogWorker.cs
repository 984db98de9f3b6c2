using Journey.Evidence.Storage;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Logs;

/// <summary>Lets logs read what waits for them: after they were defined, after an import that did not end well, and after a restart.</summary>
internal sealed class LogWorker(UnitOfWork<EvidenceDb> work, LogProjector projector, LogSignal signal, TimeProvider time, ILogger<LogWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    // What a process that was killed left for its logs is read by another.
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signal.Raise();
        try
        {
            while (true)
            {
                await signal.WaitAsync(Round, time, stoppingToken);
                foreach (var waiting in await LookAsync(stoppingToken))
                {
                    await RunAsync(waiting, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left waits for the next start.
        }
    }

    // Nothing where the store is away: the next round looks again.
    private async Task<List<WaitingLog>> LookAsync(CancellationToken ct)
    {
        try
        {
            return await work.ReadAsync(Guid.Empty, (db, token) => db.WaitingLogs.OrderBy(row => row.LogNo).ToListAsync(token), ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            EvidenceLog.QueueUnread(log, e);
            return [];
        }
    }

    private async Task RunAsync(WaitingLog waiting, CancellationToken ct)
    {
        try
        {
            await projector.RunAsync(waiting.UnitId, waiting.LogNo, ct);
        }
#pragma warning disable CA1031 // One log must not end the worker: it is told in the service's own log and tried again.
        catch (Exception e) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            EvidenceLog.LogBroke(log, e, waiting.LogNo);
            await Task.Delay(Pause, time, ct);
            signal.Raise();
        }
    }
}
