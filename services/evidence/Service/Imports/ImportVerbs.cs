using System.Text.Json;
using Journey.Evidence.Reading;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Imports;

/// <summary>Receiving files and telling how far they are.</summary>
internal sealed class ImportVerbs(UnitOfWork<EvidenceDb> work, Spool spool, ImportSignal signal, TimeProvider time)
{
    private const int Listed = 50;

    /// <summary>Refuses what could not be imported before its bytes are received.</summary>
    public Task<bool> CheckAsync(Caller caller, string sourceKey, Mapping mapping, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) =>
        {
            MappingRules.Check(mapping, await SourceVerbs.FindAsync(db, sourceKey, token));
            return true;
        },
        ct);

    /// <summary>Takes a file: it is stored durably before the answer, and read afterwards. A repeated command answers the first one's import.</summary>
    public async Task<Guid> ReceiveAsync(
        string sourceKey, Mapping mapping, string fileName, Func<Stream, CancellationToken, Task> receive, Func<string, Command> command, CancellationToken ct)
    {
        var began = time.GetUtcNow();
        var id = Guid.CreateVersion7(began);
        var (size, hash) = await spool.StoreAsync(id, receive, ct);
        var kept = Guid.Empty;
        try
        {
            // A proxy that lost its client before the first byte may end the body in good order: nothing was sent.
            var violations = new Violations();
            violations.Require(size > 0, "body", "The file is empty.");
            violations.ThrowIfAny();
            var asked = command(hash);
            kept = await work.WriteAsync(
                asked, (db, token) => QueueAsync(db, id, spool.Holder, sourceKey, mapping, (fileName, size, hash), (asked.Caller.Subject, began), token), ct);
        }
        finally
        {
            if (kept != id)
            {
                spool.Drop(id);
            }
        }

        signal.Raise();
        return kept;
    }

    public Task<FileImport> GetAsync(Caller caller, string sourceKey, string importId, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        (db, token) => FindAsync(db, sourceKey, importId, token),
        ct);

    public static async Task<FileImport> FindAsync(EvidenceDb db, string sourceKey, string importId, CancellationToken ct)
    {
        var source = await SourceVerbs.FindAsync(db, sourceKey, ct);
        return Guid.TryParse(importId, out var id)
            ? await db.Imports.SingleOrDefaultAsync(row => row.Id == id && row.SourceNo == source.SourceNo, ct) ?? throw new ImportNotFound()
            : throw new ImportNotFound();
    }

    public Task<List<FileImport>> ListAsync(Caller caller, string sourceKey, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) =>
        {
            var source = await SourceVerbs.FindAsync(db, sourceKey, token);
            return await db.Imports.Where(row => row.SourceNo == source.SourceNo).OrderByDescending(row => row.Number).Take(Listed).ToListAsync(token);
        },
        ct);

    private static async Task<Guid> QueueAsync(
        EvidenceDb db, Guid id, string holder, string sourceKey, Mapping mapping, (string Name, long Size, string Hash) file, (string By, DateTimeOffset At) sent,
        CancellationToken ct)
    {
        var source = await SourceVerbs.FindAsync(db, sourceKey, ct);
        await db.TakeTurnAsync(source.SourceNo, ct);
        await db.Entry(source).ReloadAsync(ct);
        source.LastImport++;
        db.Imports.Add(new FileImport
        {
            Id = id,
            SourceNo = source.SourceNo,
            Number = source.LastImport,
            SourceKey = source.Key,
            Mapping = JsonSerializer.Serialize(mapping),
            FileName = file.Name,
            Digest = file.Hash,
            BytesTotal = file.Size,
            By = sent.By,
            StartedAt = sent.At,
        });
        db.Waiting.Add(new WaitingImport { ImportId = id, UnitId = db.UnitId, SourceNo = source.SourceNo, Number = source.LastImport, Holder = holder });
        return id;
    }
}
