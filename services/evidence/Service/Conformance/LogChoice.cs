using Journey.Evidence.Logs;
using Journey.Evidence.Storage;
using Journey.Evidence.Touchpoints;
using Journey.Maps.Contracts.Events;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Conformance;

/// <summary>Which log a map is held against where nobody says.</summary>
internal static class LogChoice
{
    /// <summary>
    /// Of the logs in which something is a touchpoint of the map: a log over sources goes before a source, for it holds what a customer did in
    /// all of them; one that begins as the map does goes before another; then the one with most activities mapped; then by key.
    /// </summary>
    public static async Task<string?> MappedAsync(EvidenceDb db, RevisedJourney map, CancellationToken ct)
    {
        var held = new Replacements([map], await KnownTerms.ReadAsync(db, ct));
        var anchors = await db.Logs.ToDictionaryAsync(row => row.Key, row => row.Anchor, ct);
        var rules = await db.Touchpoints.ToListAsync(ct);
        return rules.GroupBy(rule => rule.LogKey)
            .Select(group => (Key: group.Key, Mapped: Count(new ActivityMapping(group), held)))
            .Where(log => log.Mapped > 0)
            .OrderByDescending(log => anchors.ContainsKey(log.Key))
            .ThenByDescending(log => anchors.GetValueOrDefault(log.Key) == map.Anchor)
            .ThenByDescending(log => log.Mapped).ThenBy(log => log.Key, StringComparer.Ordinal)
            .Select(log => log.Key)
            .FirstOrDefault();
    }

    /// <summary>
    /// The log with the most coded records among the sources cited on the map and the logs over them. A log over sources goes before them: it
    /// knows whose contacts follow on the anchor, and joins them by customer. Where none is cited: the log that the path is held against, if it
    /// has reasons.
    /// </summary>
    public static async Task<string?> CodedAsync(EvidenceDb db, Guid mapId, RevisedJourney map, CancellationToken ct)
    {
        var cited = await (from claim in db.Claims
                           where claim.MapId == mapId && claim.RemovedAt == null
                           join citation in db.Citations on claim.ClaimId equals citation.ClaimId
                           where citation.EndedAt == null
                           select citation.ItemId).Distinct().ToListAsync(ct);
        var sources = await db.Sources.Where(row => cited.Contains(row.ItemId)).ToListAsync(ct);
        var logs = (await db.Logs.ToListAsync(ct)).Where(log => log.SourceKeys.Any(key => sources.Exists(source => source.Key == key))).ToList();
        return MostCoded(db, logs.Select(log => (log.Key, log.Scope))) ?? MostCoded(db, sources.Select(source => (source.Key, source.Scope)))
            ?? await MappedCodedAsync(db, map, ct);
    }

    private static async Task<string?> MappedCodedAsync(EvidenceDb db, RevisedJourney map, CancellationToken ct) =>
        await MappedAsync(db, map, ct) is { } key ? MostCoded(db, [(key, (await LogScopes.FindAsync(db, key, ct)).Scope)]) : null;

    private static string? MostCoded(EvidenceDb db, IEnumerable<(string Key, SourceScope Scope)> logs) => logs
        .Select(log => (log.Key, Coded: ReasonTable.CodedOf(db.Bulk, log.Scope)))
        .Where(log => log.Coded > 0)
        .OrderByDescending(log => log.Coded).ThenBy(log => log.Key, StringComparer.Ordinal)
        .Select(log => log.Key)
        .FirstOrDefault();

    private static int Count(ActivityMapping mapping, Replacements held) =>
        mapping.Activities.Count(activity => mapping.Now(activity) is { Length: > 0 } key && held.Resolve(key, out _) is not null);
}
