using Journey.Evidence.Aggregates;
using Journey.Evidence.Figures;
using Journey.Evidence.Identity;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>Writes batches of one import: who each record is and whether it is new, and what it means to its case. All in the transaction of the batch.</summary>
internal sealed class BatchWriter(UnitKey key, SourceScope scope, int import, int dimensions, TimeZoneInfo zone, bool sourceIsEmpty, bool hasSegments, bool timeExpected)
{
    private readonly CaseWriter _cases = new(key, zone, CutRule.None, strict: false, sourceIsEmpty, hasSegments);

    /// <summary>Writes chunks until there is no more or the batch is long enough.</summary>
    /// <param name="store">In a transaction.</param>
    /// <param name="revision">The revision of the source that the batch makes.</param>
    /// <param name="at">When, in milliseconds since 1970.</param>
    /// <param name="next">Gives chunks.</param>
    public BatchCounts Write(BulkStore store, long revision, long at, Func<Chunk?> next) => store.SendBeside(() => WriteAll(store, revision, at, next));

    /// <summary>The batch is committed: what was remembered holds.</summary>
    public void Committed() => _cases.Committed();

    private BatchCounts WriteAll(BulkStore store, long revision, long at, Func<Chunk?> next)
    {
        using var tables = new CaseTables(store, scope, dimensions);
        _cases.Begin(tables);
        using var batch = new Batch(store, new RecordTable(store, scope, import, key.Records), new HeldTextTable(store, scope.Unit, key.Texts), revision);
        while (Ahead(store, next) is { Count: > 0 } chunks)
        {
            foreach (var word in chunks.SelectMany(chunk => chunk.Words))
            {
                _cases.Word(word);
            }

            batch.Records.Expect(chunks);
            _cases.Expect(chunks.SelectMany(chunk => chunk.Rows.Take(chunk.Count)).Select(row => row.HasCase ? row.Case : row.Id));
            foreach (var chunk in chunks)
            {
                for (var i = 0; i < chunk.Count; i++)
                {
                    Record(batch, chunk, i);
                }
            }
        }

        batch.Records.End();
        batch.Counts.Cases = _cases.End(revision).Cases;
        if (batch.First > 0)
        {
            SpanTable.Add(store, scope, revision, place: 0, batch.First, batch.Last, at);
        }

        return batch.Counts;
    }

    // Where it is fetched ahead, all that the batch will ask for; else the less at a time, the sooner another writer may come.
    private static List<Chunk> Ahead(BulkStore store, Func<Chunk?> next)
    {
        var chunks = new List<Chunk>();
        while ((chunks.Count == 0 || store.FetchesAhead) && next() is { } chunk)
        {
            chunks.Add(chunk);
        }

        return chunks;
    }

    private void Record(Batch batch, Chunk chunk, int index)
    {
        ref readonly var row = ref chunk.Rows[index];
        var id = row.Id;
        var state = _cases.Case(row.HasCase ? row.Case : id);
        var number = batch.Records.TryInsert(row, chunk, state.Number, id, (long)(ulong)id);
        if (number == 0)
        {
            if (batch.Records.Resolve(row, out var slot, out var kept) is { } free)
            {
                state = _cases.Case(row.HasCase ? row.Case : free);
                number = batch.Records.TryInsert(row, chunk, state.Number, free, slot);
            }
            else if (kept.IsOlderThan(row))
            {
                TakeBack(batch, kept);
                number = batch.Records.TryInsert(row, chunk, state.Number, id, kept.Slot);
                batch.Counts.Corrected++;
                batch.Counts.Accepted--;
            }
            else
            {
                batch.Counts.Duplicates++;
                return;
            }
        }

        _cases.Add(state, new CaseRecord(
            row.Time, 0, number, row.Activity, row.Reason, row.Channel, row.Segment, row.Actor, row.Service, row.Score, row.Outcome, Codes.Of(chunk, index)));
        batch.Wrote(number);
        if (row.TextLength > 0)
        {
            batch.Texts.Hold(scope, import, number, row.Time, chunk.Arena.Slice(row.TextAt, row.TextLength));
        }

        Count(row, batch.Counts);
    }

    private void TakeBack(Batch batch, in KeptRecord kept)
    {
        batch.Records.Delete(kept);
        batch.Texts.Drop(kept.Number);
        var line = _cases.Remove(_cases.Case(kept.Case), kept.Time, 0, kept.Number) ?? throw new InvalidOperationException("A record has no line.");
        if (batch.First == 0 || kept.Number < batch.First)
        {
            RetractionTable.Add(batch.Store, scope, batch.Revision, new Retraction(kept.Case, kept.Customer, line));
        }

        batch.Counts.Events -= line.IsEvent ? 1 : 0;
        batch.Counts.WithoutTime -= timeExpected && !line.HasTime ? 1 : 0;
        batch.Counts.NewestLost = Math.Max(batch.Counts.NewestLost, line.Time);
    }

    private void Count(in RecordRow row, BatchCounts counts)
    {
        counts.Accepted++;
        counts.Events += row.IsEvent ? 1 : 0;
        counts.WithoutTime += timeExpected && row.Time == RecordRow.NoTime ? 1 : 0;
        counts.Newest = Math.Max(counts.Newest, row.Time);
    }

    private sealed class Batch(BulkStore store, RecordTable records, HeldTextTable texts, long revision) : IDisposable
    {
        public BulkStore Store { get; } = store;

        public RecordTable Records { get; } = records;

        public HeldTextTable Texts { get; } = texts;

        public long Revision { get; } = revision;

        public BatchCounts Counts { get; } = new();

        public long First { get; private set; }

        public long Last { get; private set; }

        public void Wrote(long number)
        {
            First = First == 0 ? number : First;
            Last = number;
        }

        public void Dispose()
        {
            Records.Dispose();
            Texts.Dispose();
        }
    }
}
