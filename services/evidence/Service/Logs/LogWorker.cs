using Journey.Evidence.Storage;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Logs;

/// <summary>Lets logs read what waits for them: after they were defined, after an import that did not end well, and after a restart.</summary>
internal sealed class LogWorker(UnitOfWork<EvidenceDb> work, LogProjector projector, LogSignal signal, TimeProvider time, ILogger<LogWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signal.Raise();
        try
        {
            while (await signal.WaitAsync(stoppingToken))
            {
                foreach (var waiting in await work.ReadAsync(Guid.Empty, (db, token) => db.WaitingLogs.OrderBy(row => row.LogNo).ToListAsync(token), stoppingToken))
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
