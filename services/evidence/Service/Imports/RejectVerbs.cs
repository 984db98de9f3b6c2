using System.Runtime.CompilerServices;
using Journey.Evidence.Identity;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Imports;

/// <summary>Reading rejected lines. That somebody read them is written down before the first one leaves.</summary>
internal sealed class RejectVerbs(UnitOfWork<EvidenceDb> work, UnitKeys keys, TimeProvider time)
{
    private const int Page = 500;

    /// <summary>Opens the rejected lines of an import; they are read page by page.</summary>
    public async Task<IAsyncEnumerable<Reject>> OpenAsync(Caller caller, string sourceKey, string importId, CancellationToken ct)
    {
        var (scope, number) = await work.WriteAsync(
            caller.UnitId,
            async (db, token) =>
            {
                var import = await ImportVerbs.FindAsync(db, sourceKey, importId, token);
                var source = await SourceVerbs.FindAsync(db, sourceKey, token);
                db.Audit.Add(AuditRow.Of(caller, time.GetUtcNow(), "rejects.read", $"import/{import.Id}"));
                return (source.Scope, import.Number);
            },
            ct);
        return ReadAsync(caller.UnitId, scope, number, ct);
    }

    private async IAsyncEnumerable<Reject> ReadAsync(Guid unit, SourceScope scope, int import, [EnumeratorCancellation] CancellationToken ct)
    {
        var seal = keys.Of(unit).Rejects;
        for (var from = 0L; ; from += Page)
        {
            var at = from;
            var page = await work.ReadAsync(unit, (db, _) => Task.FromResult(RejectTable.Read(db.Bulk, scope, import, at, Page, seal, time.GetUtcNow())), ct);
            foreach (var reject in page)
            {
                yield return reject;
            }

            if (page.Count < Page)
            {
                yield break;
            }
        }
    }
}
