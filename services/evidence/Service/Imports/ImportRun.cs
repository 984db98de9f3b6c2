using System.Threading.Channels;
using Journey.Evidence.Identity;
using Journey.Evidence.Logs;
using Journey.Evidence.Previews;
using Journey.Evidence.Reading;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Imports;

/// <summary>Runs one import: one stage reads the file, the other writes batches. Goes on after the last committed batch when it is run again.</summary>
internal sealed class ImportRun(
    UnitOfWork<EvidenceDb> work, UnitKeys keys, WordBooks books, Spool spool, ImportEnding ending, ImportRate rate, LogProjector logs, LogSignal lagging,
    TimeProvider time)
{
    private const int ChunksAhead = 32;

    public async Task RunAsync(WaitingImport waiting, CancellationToken ct)
    {
        while (await work.ReadAsync(waiting.UnitId, (db, token) => StartAsync(db, waiting, token), ct) is { } start)
        {
            using var loan = await books.LendAsync(waiting.UnitId, start.Source.Scope, ct);
            try
            {
                await RunAsync(waiting, start, loan, ct);
                return;
            }
            catch (WordsElsewhereException)
            {
                // What it had read has numbers that another process gave to other words. It goes on after its last batch with a new book.
                loan.Discard();
            }
        }
    }

    private async Task RunAsync(WaitingImport waiting, Beginning start, WordLoan loan, CancellationToken ct)
    {
        var key = keys.Of(waiting.UnitId);
        var shape = new Shape(key, start.Source, start.Mapping, loan.Book);
        var writer = new SourceWriter(key, start.Zone, shape.Mapping.Time is not null, loan.Book);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var chunks = Channel.CreateBounded<Chunk>(new BoundedChannelOptions(ChunksAhead) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => shape.Reading().ReadAsync(spool.PathOf(waiting.ImportId), start.Read, chunks.Writer, stop.Token), CancellationToken.None);
        var ended = false;
        try
        {
            var written = await WriteAsync(waiting, writer, chunks.Reader, shape.Shaper.Pool, reading, ct);
            if (written?.Broken is null)
            {
                await logs.CatchUpAsync(waiting.UnitId, waiting.SourceNo, ct);
            }

            // A stopped one is not ended here, even where somebody has let it go on meanwhile: the rest of its file is unread.
            ended = written is not null && await EndAsync(waiting, written.State, written.Broken, ct);
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        if (ended)
        {
            spool.Drop(waiting.ImportId);
        }
    }

    /// <summary>Ends an import that cannot go on.</summary>
    public async Task FailAsync(WaitingImport waiting, CancellationToken ct)
    {
        if (await EndAsync(waiting, ImportState.Failed, new BrokenFileException(0, "Reading stopped because of an internal failure. What was stored before it is kept."), ct))
        {
            spool.Drop(waiting.ImportId);
        }
    }

    // Nothing where somebody has stopped it since it was taken from the queue.
    private static async Task<Beginning?> StartAsync(EvidenceDb db, WaitingImport waiting, CancellationToken ct)
    {
        var import = await db.Imports.SingleAsync(row => row.Id == waiting.ImportId, ct);
        var source = await db.Sources.SingleAsync(row => row.SourceNo == waiting.SourceNo, ct);
        var unit = await db.Units.SingleAsync(ct);
        return import.Stopped ? null : new Beginning(source, import.ReadMapping, import.Read, unit.Zone);
    }

    // Nothing where somebody has stopped it.
    private async Task<Written?> WriteAsync(WaitingImport waiting, SourceWriter writer, ChannelReader<Chunk> chunks, ChunkPool pool, Task reading, CancellationToken ct)
    {
        var pace = new Pace(time, rate.Chunks, () => work.OthersWait);
        try
        {
            while (await chunks.WaitToReadAsync(ct))
            {
                var taken = new List<Chunk>();
                if (!await work.WriteAsync(waiting.UnitId, (db, token) => BatchAsync(db, waiting, writer, pace.Begin(taken, chunks), taken, token), ct))
                {
                    return null;
                }

                writer.Committed();
                pace.End();
                var written = taken.Sum(chunk => chunk.Read);
                pool.Return(taken);
                await rate.KeepAsync(written, pace.Began, ct);
            }

            await reading;
            return new Written(ImportState.Done);
        }
        catch (BrokenFileException broken)
        {
            return new Written(ImportState.Failed, broken);
        }
        catch (ChannelClosedException closed) when (closed.InnerException is BrokenFileException broken)
        {
            return new Written(ImportState.Failed, broken);
        }
    }

    // False, and nothing written, where somebody has stopped it.
    private async Task<bool> BatchAsync(EvidenceDb db, WaitingImport waiting, SourceWriter writer, Func<Chunk?> next, List<Chunk> taken, CancellationToken ct)
    {
        await db.TakeTurnAsync(waiting.SourceNo, ct);
        var import = await db.Imports.SingleAsync(row => row.Id == waiting.ImportId, ct);
        if (import.Stopped)
        {
            return false;
        }

        var source = await db.Sources.SingleAsync(row => row.SourceNo == waiting.SourceNo, ct);
        import.State = ImportState.Running;
        writer.Write(db, source, import, next, taken, time.GetUtcNow());
        return true;
    }

    private async Task<bool> EndAsync(WaitingImport waiting, ImportState state, BrokenFileException? broken, CancellationToken ct)
    {
        var ended = await work.WriteAsync(
            waiting.UnitId,
            async (db, token) =>
            {
                await db.TakeTurnAsync(waiting.SourceNo, token);
                var import = await db.Imports.SingleAsync(row => row.Id == waiting.ImportId, token);
                if (import.Stopped)
                {
                    return false;
                }

                var source = await db.Sources.SingleAsync(row => row.SourceNo == waiting.SourceNo, token);
                import.Tell(broken is null ? [] : [new FileProblem(broken.Line, broken.Field, broken.Message)]);
                db.Waiting.Remove(waiting);
                if (state == ImportState.Done && import.Accepted > 0)
                {
                    await MappingVerbs.ReadAsync(db, source, import.Mapping, token);
                }

                await ending.EndAsync(db, source, import, state, import.By, token);
                return true;
            },
            ct);
        lagging.Raise();
        return ended;
    }

    private sealed record Beginning(Source Source, Mapping Mapping, long Read, string Zone);

    /// <summary>How a file that nobody has stopped came to its end.</summary>
    private sealed record Written(ImportState State, BrokenFileException? Broken = null);
}
