using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Logs;

/// <summary>Finds what a key names: a source or a log. They share one set of keys.</summary>
internal static class LogScopes
{
    public static async Task<LogScope> FindAsync(EvidenceDb db, string key, CancellationToken ct)
    {
        if (await db.Logs.SingleOrDefaultAsync(row => row.Key == key, ct) is { } log)
        {
            return Of(log, await IsPartialAsync(db, log, ct));
        }

        var source = await SourceVerbs.FindAsync(db, key, ct);
        return Of(source, await db.Waiting.AnyAsync(row => row.SourceNo == source.SourceNo, ct));
    }

    /// <summary>Whether a source of the log is being read, or the log has not read all of one.</summary>
    public static async Task<bool> IsPartialAsync(EvidenceDb db, Log log, CancellationToken ct)
    {
        var feeds = await db.LogFeeds.Where(row => row.LogNo == log.LogNo).ToListAsync(ct);
        var numbers = feeds.ConvertAll(feed => feed.SourceNo);
        if (await db.Waiting.AnyAsync(row => numbers.Contains(row.SourceNo), ct))
        {
            return true;
        }

        var revisions = await db.Sources.Where(row => numbers.Contains(row.SourceNo)).ToDictionaryAsync(row => row.SourceNo, row => row.Holds.Revision, ct);
        return feeds.Exists(feed => feed.IsBehind(revisions[feed.SourceNo]));
    }

    private static LogScope Of(Log log, bool partial) => new(log.Key, log.Scope, log.DimensionNames, log.Rule, log.Holds.Revision, log.Holds.Newest, partial);

    private static LogScope Of(Source source, bool partial) =>
        new(source.Key, source.Scope, source.DimensionNames, Figures.CutRule.None, source.Holds.Revision, source.Holds.Newest, partial);
}
