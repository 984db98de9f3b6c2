using Journey.Evidence.Identity;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Logs;

/// <summary>Lets one log read what is new in its sources, a bounded step at a time; each step is one transaction with how far it read.</summary>
internal sealed class LogRun(int logNo, CaseWriter cases, TimeProvider time)
{
    private const int MostRecords = 8_192;

    public static async Task<LogRun> OpenAsync(EvidenceDb db, int logNo, UnitKey key, TimeProvider time, CancellationToken ct)
    {
        var log = await db.Logs.SingleAsync(row => row.LogNo == logNo, ct);
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await db.Units.SingleAsync(ct)).Zone);
        var hasSegments = WordTable.Of(db.Bulk, log.Scope).Any(word => word.Kind == WordKind.Segment);
        return new LogRun(logNo, new CaseWriter(key, zone, log.Rule, strict: log.SourceKeys.Count > 1, isEmpty: log.Holds.Revision == 0, hasSegments), time);
    }

    /// <summary>Reads a step; false when there was nothing to read.</summary>
    public async Task<bool> StepAsync(EvidenceDb db, CancellationToken ct)
    {
        var feeds = await db.LogFeeds.Where(row => row.LogNo == logNo).OrderBy(row => row.Place).ToListAsync(ct);
        var numbers = feeds.ConvertAll(feed => feed.SourceNo);
        var sources = await db.Sources.Where(row => numbers.Contains(row.SourceNo)).ToDictionaryAsync(row => row.SourceNo, ct);
        if (feeds.Find(feed => feed.IsBehind(sources[feed.SourceNo].Holds.Revision)) is not { } behind)
        {
            await db.WaitingLogs.Where(row => row.LogNo == logNo).ExecuteDeleteAsync(ct);
            return false;
        }

        var log = await db.Logs.SingleAsync(row => row.LogNo == logNo, ct);
        Read(db.Bulk, log, behind, sources[behind.SourceNo].DimensionNames, joined: feeds.Count > 1);
        return true;
    }

    public void Committed() => cases.Committed();

    private void Read(SqliteConnection connection, Log log, LogFeed feed, IReadOnlyList<string> dimensions, bool joined)
    {
        using var tables = new CaseTables(connection, log.Scope, log.DimensionNames.Count);
        cases.Begin(tables);
        var book = new WordBook(WordTable.Of(connection, log.Scope));
        var words = new LogWords(book, WordTable.Of(connection, feed.Source), feed.Place, dimensions, log.DimensionNames, log.SegmentBy);
        var step = new LogStep(connection, log, cases, words, joined);
        var left = MostRecords;
        foreach (var span in SpanTable.After(connection, feed.Source, feed.Revision, feed.Through))
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

        End(connection, log, feed, step);
    }

    private void End(SqliteConnection connection, Log log, LogFeed feed, LogStep step)
    {
        var revision = ++log.Holds.Revision;
        var change = cases.End(revision);
        log.Holds.Count(change.Records, change.Events, change.Cases);
        SpanTable.Add(connection, log.Scope, revision, feed.Place, step.First, feed.Through, time.GetUtcNow().ToUnixTimeMilliseconds());
        log.Holds.Date(step.Newest, step.NewestLost, () => LineTable.Newest(connection, log.Scope));
    }
}
