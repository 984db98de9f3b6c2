using Journey.Evidence.Figures;
using Journey.Evidence.Logs;
using Journey.Platform.Errors;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Storage;

/// <summary>Finds what a query is about.</summary>
internal static class AskedLogs
{
    /// <param name="db">Snapshot to read in.</param>
    /// <param name="key">Key of a log or a source.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="violations">Where it is told what does not hold; the caller adds its own and throws.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<Asked> FindAsync(EvidenceDb db, string key, FigureQuery query, Violations violations, CancellationToken ct)
    {
        var log = await LogScopes.FindAsync(db, key, ct);
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await db.Units.SingleAsync(ct)).Zone);
        return Asking.Of(log, query, new Vocabulary(WordTable.Of(db.Bulk, log.Scope)), zone, violations);
    }

    /// <summary>The sources a log is made of, by place; a source is its own.</summary>
    public static async Task<List<Sources.Source>> SourcesAsync(EvidenceDb db, LogScope log, CancellationToken ct)
    {
        if (log.Scope.Source > 0)
        {
            return await db.Sources.Where(source => source.SourceNo == log.Scope.Source).ToListAsync(ct);
        }

        var numbers = await db.LogFeeds.Where(feed => feed.LogNo == -log.Scope.Source).OrderBy(feed => feed.Place).Select(feed => feed.SourceNo).ToListAsync(ct);
        var sources = await db.Sources.Where(source => numbers.Contains(source.SourceNo)).ToListAsync(ct);
        return [.. numbers.Select(number => sources.Single(source => source.SourceNo == number))];
    }
}
