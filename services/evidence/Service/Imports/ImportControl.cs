using Journey.Evidence.Logs;
using Journey.Evidence.Storage;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Imports;

/// <summary>
/// Stopping imports and letting them go on. The import's row is the only switch: every batch reads it in its own transaction, so what
/// is committed here holds from the next batch on, and after a restart.
/// </summary>
internal sealed class ImportControl(
    UnitOfWork<EvidenceDb> work, ImportVerbs imports, Spool spool, ImportSignal signal, LogSignal lagging,
    ImportEnding ending)
{
    public Task<FileImport> PauseAsync(Command command, string sourceKey, string importId, CancellationToken ct) => TurnAsync(
        command, sourceKey, importId,
        async (db, import, token) =>
        {
            if (import.State != ImportState.Paused)
            {
                import.State = Going(import) ? ImportState.Paused : throw new ImportEnded(import.State);
                (await db.Waiting.SingleAsync(row => row.ImportId == import.Id, token)).Held = true;
            }
        },
        ct);

    public Task<FileImport> ResumeAsync(Command command, string sourceKey, string importId, CancellationToken ct) => TurnAsync(
        command, sourceKey, importId,
        async (db, import, token) =>
        {
            if (!Going(import))
            {
                import.State = import.State == ImportState.Paused ? ImportState.Queued : throw new ImportEnded(import.State);
                (await db.Waiting.SingleAsync(row => row.ImportId == import.Id, token)).Held = false;
            }
        },
        ct);

    public async Task<FileImport> CancelAsync(Command command, string sourceKey, string importId, CancellationToken ct)
    {
        var import = await TurnAsync(command, sourceKey, importId, (db, import, token) => CancelAsync(db, import, command.Caller.Subject, token), ct);
        spool.Drop(import.Id);
        lagging.Raise();
        return import;
    }

    private static bool Going(FileImport import) => import.State is ImportState.Queued or ImportState.Running;

    private async Task CancelAsync(EvidenceDb db, FileImport import, string by, CancellationToken ct)
    {
        if (import.State == ImportState.Cancelled)
        {
            return;
        }

        if (!Going(import) && import.State != ImportState.Paused)
        {
            throw new ImportEnded(import.State);
        }

        import.Note($"Cancelled after {import.Read} records. The {import.Accepted} accepted before stay and count.");
        var source = await db.Sources.SingleAsync(row => row.SourceNo == import.SourceNo, ct);
        db.Waiting.Remove(await db.Waiting.SingleAsync(row => row.ImportId == import.Id, ct));
        await ending.EndAsync(db, source, import, ImportState.Cancelled, by, ct);
    }

    private async Task<FileImport> TurnAsync(
        Command command, string sourceKey, string importId, Func<EvidenceDb, FileImport, CancellationToken, Task> turn, CancellationToken ct)
    {
        await work.WriteAsync(
            command,
            async (db, token) =>
            {
                var import = await ImportVerbs.FindAsync(db, sourceKey, importId, token);
                // A batch in hand, of whichever process, is stored before: none comes after what is told here, nor undoes it.
                await db.TakeTurnAsync(import.SourceNo, token);
                await db.Entry(import).ReloadAsync(token);
                await turn(db, import, token);
                return true;
            },
            ct);
        signal.Raise();
        return await imports.GetAsync(command.Caller, sourceKey, importId, ct);
    }
}
