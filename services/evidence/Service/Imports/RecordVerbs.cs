using System.Text.Json;
using Journey.Evidence.Identity;
using Journey.Evidence.Logs;
using Journey.Evidence.Reading;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Imports;

/// <summary>Takes a few records at once: an import of its own number, in memory and one transaction, beside files that are being read.</summary>
internal sealed class RecordVerbs(
    UnitOfWork<EvidenceDb> work, UnitKeys keys, WordBooks books, ImportEnding ending, LogProjector logs, LogSignal lagging, TimeProvider time)
{
    public const int Most = 10_000;
    public const int MostBytes = 8 << 20;

    /// <param name="command">Who sends them, and how they are known when sent again.</param>
    /// <param name="sourceKey">Where they go.</param>
    /// <param name="mapping">How they are read.</param>
    /// <param name="bytes">Size of what was sent.</param>
    /// <param name="digest">Hash of what was sent.</param>
    /// <param name="open">Opens what was sent.</param>
    /// <param name="ct">Cancels until the records are written.</param>
    public async Task<Appended> AppendAsync(
        Command command, string sourceKey, Mapping mapping, long bytes, string digest, Func<Shape, IFeed> open, CancellationToken ct)
    {
        var began = time.GetUtcNow();
        var unit = command.Caller.UnitId;
        var (source, zone) = await work.ReadAsync(
            unit, async (db, token) => (await SourceVerbs.FindAsync(db, sourceKey, token), (await db.Units.SingleAsync(token)).Zone), ct);
        MappingRules.Check(mapping, source);
        while (true)
        {
            using var loan = await books.LendAsync(unit, source.Scope, ct);
            try
            {
                return await AppendAsync(command, source, zone, mapping, bytes, digest, open, loan.Book, began, ct);
            }
            catch (WordsElsewhereException)
            {
                // The other process got on, so this ends: once all words are known nobody loses a turn.
                loan.Discard();
            }
        }
    }

    private async Task<Appended> AppendAsync(
        Command command, Source source, string zone, Mapping mapping, long bytes, string digest, Func<Shape, IFeed> open, WordBook words, DateTimeOffset began,
        CancellationToken ct)
    {
        var unit = command.Caller.UnitId;
        var key = keys.Of(unit);
        var shape = new Shape(key, source, mapping, words);
        var chunks = Read(shape, open, bytes);
        var writer = new SourceWriter(key, zone, shape.Mapping.Time is not null, words);
        var wrote = false;
        var told = await work.WriteAsync(
            command,
            (db, token) =>
            {
                wrote = true;
                return WriteAsync(db, source.SourceNo, writer, chunks, Import(source, mapping, bytes, digest, command.Caller.Subject, began), token);
            },
            ct);
        if (wrote)
        {
            writer.Committed();
            lagging.Raise();
        }

        await logs.CatchUpAsync(unit, source.SourceNo, ct);
        return told;
    }

    private static List<Chunk> Read(Shape shape, Func<Shape, IFeed> open, long bytes)
    {
        try
        {
            using var feed = open(shape);
            var chunks = new List<Chunk>();
            for (var count = 0; feed.Next(shape.Shaper); count++)
            {
                if (count == Most)
                {
                    throw new BodyTooLarge($"There are more than {Most} records. Send them in several requests, or as a file.");
                }

                if (shape.Shaper.Full)
                {
                    chunks.Add(shape.Shaper.Take(bytes, []));
                }
            }

            chunks.Add(shape.Shaper.Take(bytes, shape.Notes(feed)));
            return chunks;
        }
        catch (BrokenFileException broken)
        {
            // Nothing of a body that breaks off is taken.
            var violations = new Violations();
            violations.Add(broken.Field.Length > 0 ? broken.Field : $"line {broken.Line}", broken.Message);
            violations.ThrowIfAny("The body cannot be read to its end.");
            throw;
        }
    }

    private async Task<Appended> WriteAsync(EvidenceDb db, int sourceNo, SourceWriter writer, List<Chunk> chunks, Func<int, FileImport> begin, CancellationToken ct)
    {
        await db.TakeTurnAsync(sourceNo, ct);
        var source = await db.Sources.SingleAsync(row => row.SourceNo == sourceNo, ct);
        var import = begin(++source.LastImport);
        var left = new Queue<Chunk>(chunks);
        writer.Write(db, source, import, () => left.TryDequeue(out var chunk) ? chunk : null, chunks, time.GetUtcNow());
        db.Imports.Add(import);
        await ending.EndAsync(db, source, import, ImportState.Done, import.By, ct);
        return new Appended(import.Id, import.Accepted, import.Duplicates, import.Corrected, import.Rejected, import.ReadProblems);
    }

    private static Func<int, FileImport> Import(Source source, Mapping mapping, long bytes, string digest, string by, DateTimeOffset began) => number => new FileImport
    {
        Id = Guid.CreateVersion7(began),
        SourceNo = source.SourceNo,
        Number = number,
        SourceKey = source.Key,
        Mapping = JsonSerializer.Serialize(mapping),
        Digest = digest,
        BytesTotal = bytes,
        By = by,
        StartedAt = began,
    };
}
