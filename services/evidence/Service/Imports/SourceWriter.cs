using Journey.Evidence.Identity;
using Journey.Evidence.Reading;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;

namespace Journey.Evidence.Imports;

/// <summary>
/// Writes the batches of one import and counts them in its row and its source's. A batch writer remembers what it wrote; where another
/// import wrote into the source meanwhile, which its revision tells, a new one begins without memory.
/// </summary>
internal sealed class SourceWriter(UnitKey key, string zone, bool timeExpected, WordBook words)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(zone);
    private BatchWriter? _writer;
    private long _known = -1;
    private long _revision;
    private long _wordsTo;

    /// <summary>Writes chunks until there are no more; <paramref name="taken"/> holds them all afterwards.</summary>
    /// <exception cref="WordsElsewhereException">Nothing was written; the chunks are to be read again with a new book.</exception>
    public void Write(EvidenceDb db, Source source, FileImport import, Func<Chunk?> next, IReadOnlyList<Chunk> taken, DateTimeOffset now)
    {
        if (!words.Agrees(WordTable.After(db.Bulk, source.Scope, words.LastStored)))
        {
            throw new WordsElsewhereException();
        }

        if (_writer is null || source.Holds.Revision != _known)
        {
            _writer = new BatchWriter(
                key, source.Scope, import.Number, source.DimensionNames.Count, _zone,
                sourceIsEmpty: source.Holds.Records == 0, hasSegments: ShapeTable.ArePartedBySegment(db.Bulk, source.Scope), timeExpected);
        }

        var counts = _writer.Write(db.Bulk, source.Holds.Revision + 1, now.ToUnixTimeMilliseconds(), next);
        foreach (var chunk in taken)
        {
            import.Take(chunk);
            RejectTable.Keep(db.Bulk, source.Scope, import, chunk, key.Rejects, now);
            _wordsTo = chunk.WordsTo;
        }

        import.Accepted += counts.Accepted;
        import.Corrected += counts.Corrected;
        import.Duplicates += counts.Duplicates;
        import.WithoutTime += counts.WithoutTime;
        source.Holds.Count(counts.Accepted, counts.Events, counts.Cases);
        source.Holds.Revision += counts.Accepted + counts.Corrected > 0 ? 1 : 0;
        source.Holds.Date(counts.Newest, counts.NewestLost, () => RecordTable.Newest(db.Bulk, source.Scope));
        _revision = source.Holds.Revision;
    }

    /// <summary>The transaction is committed.</summary>
    public void Committed()
    {
        _writer!.Committed();
        _known = _revision;
        words.Stored(_wordsTo);
    }
}
