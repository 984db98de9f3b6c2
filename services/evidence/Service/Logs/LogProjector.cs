using System.Collections.Concurrent;
using Journey.Evidence.Identity;
using Journey.Evidence.Storage;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Logs;

/// <summary>Keeps logs level with their sources. One run at a time writes a log; a run that finds nothing to read costs one look.</summary>
internal sealed class LogProjector(UnitOfWork<EvidenceDb> work, UnitKeys keys, TimeProvider time)
{
    private readonly ConcurrentDictionary<int, SemaphoreSlim> _turns = new();

    /// <summary>Returns when every log of the source has read all that the source held when this was called.</summary>
    public async Task CatchUpAsync(Guid unit, int sourceNo, CancellationToken ct)
    {
        var logs = await work.ReadAsync(unit, (db, token) => db.LogFeeds.Where(row => row.SourceNo == sourceNo).Select(row => row.LogNo).ToListAsync(token), ct);
        foreach (var log in logs)
        {
            await RunAsync(unit, log, ct);
        }
    }

    /// <summary>Returns when the log has read all of its sources.</summary>
    public async Task RunAsync(Guid unit, int logNo, CancellationToken ct)
    {
        var turn = _turns.GetOrAdd(logNo, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(ct);
        try
        {
            var run = new LogRun(logNo, keys.Of(unit), time);
            while (await work.WriteAsync(unit, run.StepAsync, ct))
            {
                run.Committed();
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Notes in the transaction at hand that the logs of a source may have something to read; the worker lets them, also after a restart.</summary>
    public static async Task NoteAsync(EvidenceDb db, int sourceNo, CancellationToken ct)
    {
        var logs = await db.LogFeeds.Where(row => row.SourceNo == sourceNo).Select(row => row.LogNo).ToListAsync(ct);
        var noted = await db.WaitingLogs.Where(row => logs.Contains(row.LogNo)).Select(row => row.LogNo).ToListAsync(ct);
        db.WaitingLogs.AddRange(logs.Except(noted).Select(log => new WaitingLog { LogNo = log, UnitId = db.UnitId }));
    }
}
