using Journey.Evidence.Identity;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Logs;

/// <summary>Lets one log read what is new in its sources, a bounded step at a time; each step is one transaction with how far it read.</summary>
internal sealed class LogRun(int logNo, UnitKey key, TimeProvider time)
{
    private const int MostRecords = 8_192;
    private CaseWriter? _cases;
    private long _known = -1;
    private long _revision;

    /// <summary>Reads a step; false when there was nothing to read.</summary>
    public async Task<bool> StepAsync(EvidenceDb db, CancellationToken ct)
    {
        await db.TakeTurnAsync(-logNo, ct);
        var feeds = await db.LogFeeds.Where(row => row.LogNo == logNo).OrderBy(row => row.Place).ToListAsync(ct);
        var numbers = feeds.ConvertAll(feed => feed.SourceNo);
        var sources = await db.Sources.Where(row => numbers.Contains(row.SourceNo)).ToDictionaryAsync(row => row.SourceNo, ct);
        if (feeds.Find(feed => feed.IsBehind(sources[feed.SourceNo].Holds.Revision)) is not { } behind)
        {
            await db.WaitingLogs.Where(row => row.LogNo == logNo).ExecuteDeleteAsync(ct);
            return false;
        }

        var log = await db.Logs.SingleAsync(row => row.LogNo == logNo, ct);
        // What a writer remembers holds as long as nobody else wrote.
        if (_cases is null || log.Holds.Revision != _known)
        {
            _cases = await WriterAsync(db, log, ct);
        }

        Read(db.Bulk, log, _cases, behind, sources[behind.SourceNo].DimensionNames, joined: feeds.Count > 1);
        return true;
    }

    public void Committed()
    {
        _cases!.Committed();
        _known = _revision;
    }

    private async Task<CaseWriter> WriterAsync(EvidenceDb db, Log log, CancellationToken ct)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await db.Units.SingleAsync(ct)).Zone);
        return new CaseWriter(key, zone, log.Rule, strict: log.SourceKeys.Count > 1, isEmpty: log.Holds.Revision == 0, ShapeTable.ArePartedBySegment(db.Bulk, log.Scope));
    }

    private void Read(BulkStore store, Log log, CaseWriter cases, LogFeed feed, IReadOnlyList<string> dimensions, bool joined)
    {
        using var tables = new CaseTables(store, log.Scope, log.DimensionNames.Count);
        cases.Begin(tables);
        var book = new WordBook(WordTable.Of(store, log.Scope));
        var words = new LogWords(book, WordTable.Of(store, feed.Source), feed.Place, dimensions, log.DimensionNames, log.SegmentBy);
        var step = new LogStep(store, log, cases, words, joined);
        var left = MostRecords;
        foreach (var span in SpanTable.After(store, feed.Source, feed.Revision, feed.Through))
        {
            if (left == 0)
            {
                break;
            }

            if (span.Revision > feed.Revision)
            {
                step.TakeBack(feed, dimensions.Count, span.Revision);
            }

            var read = step.Take(feed, dimensions.Count, span, left);
            feed.Revision = span.Revision;
            feed.Whole = read < left || step.Last == span.Last;
            feed.Through = feed.Whole ? span.Last : step.Last;
            left -= read;
        }

        foreach (var word in book.TakeFresh())
        {
            cases.Word(word);
        }

        End(store, log, cases, feed, step);
    }

    private void End(BulkStore store, Log log, CaseWriter cases, LogFeed feed, LogStep step)
    {
        var revision = _revision = ++log.Holds.Revision;
        var change = cases.End(revision);
        log.Holds.Count(change.Records, change.Events, change.Cases);
        SpanTable.Add(store, log.Scope, revision, feed.Place, step.First, feed.Through, time.GetUtcNow().ToUnixTimeMilliseconds());
        log.Holds.Date(step.Newest, step.NewestLost, () => LineTable.Newest(store, log.Scope));
    }
}
