using Journey.Evidence.Claims;
using Journey.Evidence.Identity;
using Journey.Evidence.Logs;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;

namespace Journey.Evidence.Imports;

/// <summary>Ends an import, whichever way it came: once, in the transaction that ends it, with what follows from it.</summary>
internal sealed class ImportEnding(Regrading regrading, TimeProvider time)
{
    /// <param name="db">Unit of work.</param>
    /// <param name="source">Of the import.</param>
    /// <param name="import">That ends.</param>
    /// <param name="state">How.</param>
    /// <param name="by">Who sent it, or who stopped it.</param>
    /// <param name="ct">Gives up.</param>
    public async Task EndAsync(EvidenceDb db, Source source, FileImport import, ImportState state, string by, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        import.End(state, now);
        RepetitionTable.Forget(db.Bulk, source.Scope, import.Number);
        db.Audit.Add(AuditRow.Of(by, now, $"import.{state.ToString().ToLowerInvariant()}", $"import/{import.Id}"));
        await LogProjector.NoteAsync(db, source.SourceNo, ct);
        await regrading.SourceChangedAsync(db, source, import, ct);
    }
}
