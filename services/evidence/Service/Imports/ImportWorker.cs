using Journey.Evidence.Storage;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Imports;

/// <summary>Runs what waits: two imports at once, one a source, in the order they came. What a stopped process left is run again.</summary>
internal sealed class ImportWorker(UnitOfWork<EvidenceDb> work, ImportRun run, ImportSignal signal, Spool spool, TimeProvider time, ILogger<ImportWorker> log) : BackgroundService
{
    private const int AtOnce = 2;
    private const int Attempts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    // Another process may have resumed or cancelled what this one holds the file of.
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);
    // A file that nobody waits for after so long was cancelled, or its request was cut.
    private static readonly TimeSpan Unclaimed = TimeSpan.FromHours(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before anybody can send a file, so that none is taken for a left one.
        await SweepAsync(TimeSpan.Zero, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = new Dictionary<int, Task>();
        signal.Raise();
        try
        {
            while (true)
            {
                await signal.WaitAsync(Round, time, stoppingToken);
                foreach (var ended in running.Where(pair => pair.Value.IsCompleted).Select(pair => pair.Key).ToList())
                {
                    running.Remove(ended);
                }

                foreach (var next in await LookAsync(stoppingToken))
                {
                    if (!next.Held && running.Count < AtOnce && !running.ContainsKey(next.SourceNo))
                    {
                        running.Add(next.SourceNo, Begin(next, stoppingToken));
                    }
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Each run ends with the batch in hand; the rest waits for the next start.
            await Task.WhenAll(running.Values);
        }
    }

    // Nothing where the store is away: the next round looks again.
    private async Task<List<WaitingImport>> LookAsync(CancellationToken ct)
    {
        try
        {
            return await SweepAsync(Unclaimed, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            EvidenceLog.QueueUnread(log, e);
            return [];
        }
    }

    private async Task<List<WaitingImport>> SweepAsync(TimeSpan age, CancellationToken ct)
    {
        var waiting = await work.ReadAsync(
            Guid.Empty, (db, token) => db.Waiting.Where(row => row.Holder == spool.Holder).OrderBy(row => row.ImportId).ToListAsync(token), ct);
        spool.DropAllBut(waiting.Select(row => row.ImportId).ToHashSet(), age);
        return waiting;
    }

    // Looks again only when the run counts as ended, else the next of its source would be passed over.
    private Task Begin(WaitingImport next, CancellationToken ct)
    {
        var run = RunAsync(next, ct);
        _ = run.ContinueWith(_ => signal.Raise(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return run;
    }

    private async Task RunAsync(WaitingImport waiting, CancellationToken ct)
    {
        await Task.Yield();
        try
        {
            for (var attempt = 1; !await TryRunAsync(waiting, attempt, ct); attempt++)
            {
                await Task.Delay(Pause, time, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            EvidenceLog.ImportStopped(log, waiting.ImportId);
        }
    }

    private async Task<bool> TryRunAsync(WaitingImport waiting, int attempt, CancellationToken ct)
    {
        try
        {
            await run.RunAsync(waiting, ct);
            return true;
        }
#pragma warning disable CA1031 // One import must not end the worker: it is logged, tried again, and at last told to have failed.
        catch (Exception e) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            EvidenceLog.ImportBroke(log, e, waiting.ImportId, attempt);
            if (attempt < Attempts)
            {
                return false;
            }

            await run.FailAsync(waiting, ct);
            return true;
        }
    }
}
