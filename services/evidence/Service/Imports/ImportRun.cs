using System.Threading.Channels;
using Journey.Evidence.Claims;
using Journey.Evidence.Identity;
using Journey.Evidence.Logs;
using Journey.Evidence.Reading;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Imports;

/// <summary>Runs one import: one stage reads the file, the other writes batches. Goes on after the last committed batch when it is run again.</summary>
internal sealed class ImportRun(UnitOfWork<EvidenceDb> work, UnitKeys keys, Spool spool, Regrading regrading, LogProjector logs, LogSignal lagging, TimeProvider time)
{
    private const int ChunksAhead = 64;

    public async Task RunAsync(WaitingImport waiting, CancellationToken ct)
    {
        var start = await work.ReadAsync(waiting.UnitId, (db, token) => StartAsync(db, waiting, token), ct);
        var mapping = start.Mapping.Resolved();
        var key = keys.Of(waiting.UnitId);
        var words = new WordBook(start.Words);
        var zone = mapping.Zone is { } name ? TimeZoneInfo.FindSystemTimeZoneById(name) : TimeZoneInfo.Utc;
        var times = new TimeReader(mapping.TimeFormat, zone);
        var shaper = new Shaper(key, words, times, start.Source.DimensionNames.Count);
        var columns = new Columns(mapping, start.Source.DimensionNames, [.. start.Source.PersonalNames], key.Records);
        var writer = new BatchWriter(
            key, start.Source.Scope, waiting.Number, start.Source.DimensionNames.Count, TimeZoneInfo.FindSystemTimeZoneById(start.Zone),
            sourceIsEmpty: start.Source.Records == 0, hasSegments: start.Words.Any(word => word.Kind == WordKind.Segment), timeExpected: mapping.Time is not null);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var chunks = Channel.CreateBounded<Chunk>(new BoundedChannelOptions(ChunksAhead) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => new FileReading(mapping, columns, shaper, times).ReadAsync(spool.PathOf(waiting.ImportId), start.Read, chunks.Writer, stop.Token), CancellationToken.None);
        try
        {
            var broken = await WriteAsync(waiting, writer, chunks.Reader, reading, ct);
            if (broken is null)
            {
                await logs.CatchUpAsync(waiting.UnitId, waiting.SourceNo, ct);
            }

            await EndAsync(waiting, broken is null ? ImportState.Done : ImportState.Failed, broken, ct);
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        spool.Drop(waiting.ImportId);
    }

    /// <summary>Ends an import that cannot go on.</summary>
    public async Task FailAsync(WaitingImport waiting, CancellationToken ct)
    {
        await EndAsync(waiting, ImportState.Failed, new BrokenFileException(0, "Reading stopped because of an internal failure. What was stored before it is kept."), ct);
        spool.Drop(waiting.ImportId);
    }

    private static async Task<Beginning> StartAsync(EvidenceDb db, WaitingImport waiting, CancellationToken ct)
    {
        var import = await db.Imports.SingleAsync(row => row.Id == waiting.ImportId, ct);
        var source = await db.Sources.SingleAsync(row => row.SourceNo == waiting.SourceNo, ct);
        var unit = await db.Units.SingleAsync(ct);
        return new Beginning(source, import.ReadMapping, import.Read, unit.Zone, WordTable.Of(db.Bulk, source.Scope));
    }

    private async Task<BrokenFileException?> WriteAsync(WaitingImport waiting, BatchWriter writer, ChannelReader<Chunk> chunks, Task reading, CancellationToken ct)
    {
        var pace = new Pace(time, () => work.OthersWait);
        try
        {
            while (await chunks.WaitToReadAsync(ct))
            {
                var taken = new List<Chunk>();
                await work.WriteAsync(waiting.UnitId, (db, token) => BatchAsync(db, waiting, writer, pace.Begin(taken, chunks), taken, time.GetUtcNow().ToUnixTimeMilliseconds(), token), ct);
                writer.Committed();
                pace.End();
            }

            await reading;
            return null;
        }
        catch (BrokenFileException broken)
        {
            return broken;
        }
        catch (ChannelClosedException closed) when (closed.InnerException is BrokenFileException broken)
        {
            return broken;
        }
    }

    private static async Task<bool> BatchAsync(EvidenceDb db, WaitingImport waiting, BatchWriter writer, Func<Chunk?> next, List<Chunk> taken, long at, CancellationToken ct)
    {
        var import = await db.Imports.SingleAsync(row => row.Id == waiting.ImportId, ct);
        var source = await db.Sources.SingleAsync(row => row.SourceNo == waiting.SourceNo, ct);
        var counts = writer.Write(db.Bulk, source.Revision + 1, at, next);
        import.State = ImportState.Running;
        foreach (var chunk in taken)
        {
            import.Read += chunk.Read;
            import.Rejected += chunk.Rejected;
            import.BytesRead = Math.Max(import.BytesRead, chunk.FileBytes);
            import.Notes = System.Text.Json.JsonSerializer.Serialize(chunk.Notes);
            import.Tell(chunk.Problems);
        }

        import.Accepted += counts.Accepted;
        import.Corrected += counts.Corrected;
        import.Duplicates += counts.Duplicates;
        import.WithoutTime += counts.WithoutTime;
        source.Count(counts, () => RecordTable.Newest(db.Bulk, source.Scope));
        return true;
    }

    private async Task EndAsync(WaitingImport waiting, ImportState state, BrokenFileException? broken, CancellationToken ct)
    {
        await work.WriteAsync(
            waiting.UnitId,
            async (db, token) =>
            {
                var import = await db.Imports.SingleAsync(row => row.Id == waiting.ImportId, token);
                var source = await db.Sources.SingleAsync(row => row.SourceNo == waiting.SourceNo, token);
                import.State = state;
                import.EndedAt = time.GetUtcNow();
                import.BytesRead = state == ImportState.Done ? import.BytesTotal : import.BytesRead;
                import.Tell(broken is null ? [] : [new FileProblem(broken.Line, broken.Field, broken.Message)]);
                RepetitionTable.Forget(db.Bulk, source.Scope, waiting.Number);
                db.Waiting.Remove(waiting);
                await LogProjector.NoteAsync(db, waiting.SourceNo, token);
                await regrading.SourceChangedAsync(db, source, import, token);
                return true;
            },
            ct);
        lagging.Raise();
    }

    private sealed record Beginning(Source Source, Mapping Mapping, long Read, string Zone, IReadOnlyList<Word> Words);
}
