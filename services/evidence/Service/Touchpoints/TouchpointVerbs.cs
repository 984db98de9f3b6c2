using System.Text.RegularExpressions;
using Journey.Evidence.Claims;
using Journey.Evidence.Figures;
using Journey.Evidence.Logs;
using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Touchpoints;

/// <summary>Saying which touchpoints the activities of a log are.</summary>
internal sealed partial class TouchpointVerbs(UnitOfWork<EvidenceDb> work, MapReader maps, TimeProvider time)
{
    private const int MostRows = 10_000;
    private const int MostHistory = 1_000;
    private const int MostProposed = 500;

    public async Task<LogMapping> DefineAsync(Command command, string logKey, Instant? from, IReadOnlyList<TouchpointRow> rows, CancellationToken ct)
    {
        Check(rows);
        await work.WriteAsync(
            command,
            async (db, token) =>
            {
                await AddAsync(db, command.Caller, logKey, from, rows, token);
                return true;
            },
            ct);
        return await GetAsync(command.Caller, logKey, null, ct);
    }

    public async Task<LogMapping> GetAsync(Caller caller, string logKey, Guid? mapId, CancellationToken ct)
    {
        if (mapId is { } wanted)
        {
            await maps.KnowAsync(caller, wanted, ct);
        }

        return await work.ReadAsync(caller.UnitId, (db, token) => ReadAsync(db, logKey, mapId, token), ct);
    }

    private async Task AddAsync(EvidenceDb db, Caller caller, string logKey, Instant? from, IReadOnlyList<TouchpointRow> rows, CancellationToken ct)
    {
        var log = await LogScopes.FindAsync(db, logKey, ct);
        var zone = await UnitNumber.ZoneAsync(db, ct);
        var since = from?.StartIn(zone);
        var known = new ActivityMapping(await db.Touchpoints.Where(row => row.LogKey == log.Key).ToListAsync(ct));
        var changed = rows.Where(row => known.Of(row.Activity) is not [{ } last, ..] || last.Touchpoint != row.Touchpoint || last.From != since).ToList();
        db.Touchpoints.AddRange(changed.Select(row => new TouchpointRule
        {
            LogKey = log.Key,
            Revision = known.Revision + 1,
            Activity = row.Activity,
            Touchpoint = row.Touchpoint,
            From = since,
            At = time.GetUtcNow(),
            By = caller.Name,
        }));
    }

    private static async Task<LogMapping> ReadAsync(EvidenceDb db, string logKey, Guid? mapId, CancellationToken ct)
    {
        var log = await LogScopes.FindAsync(db, logKey, ct);
        var rules = await db.Touchpoints.Where(row => row.LogKey == log.Key).OrderByDescending(row => row.Revision).ThenBy(row => row.Activity).ToListAsync(ct);
        var journeys = await MapClaims.JourneysAsync(db, ct);
        var held = new Replacements(journeys.Select(map => map.Journey), await KnownTerms.ReadAsync(db, ct));
        var proposing = new Proposing(journeys.Where(map => mapId is null || map.MapId == mapId));
        var mapping = new ActivityMapping(rules);
        var events = ActivityTable.Of(db.Bulk, log.Scope);
        var proposed = 0;
        var activities = events.Keys.Union(mapping.Activities)
            .Select(activity => (Activity: activity, Events: events.GetValueOrDefault(activity)))
            .OrderByDescending(row => row.Events).ThenBy(row => row.Activity, StringComparer.Ordinal)
            .Select(row => Row(row.Activity, row.Events, mapping.Now(row.Activity), held, activity => proposed++ < MostProposed ? proposing.For(activity) : []))
            .ToList();
        return new LogMapping(log.Key, mapping.Revision, activities, [.. rules.Take(MostHistory)]);
    }

    private static MappedActivity Row(string activity, long events, string key, Replacements held, Func<string, IReadOnlyList<Proposal>> propose)
    {
        var problem = "";
        var resolved = key.Length == 0 ? null : held.Resolve(key, out problem);
        return new MappedActivity(
            activity, events, key.Length == 0 ? null : key, resolved == key ? null : resolved, problem.Length == 0 ? null : problem,
            resolved is null ? propose(activity) : []);
    }

    private static void Check(IReadOnlyList<TouchpointRow> rows)
    {
        var violations = new Violations();
        violations.Require(rows.Count is >= 1 and <= MostRows, "rows", $"There are 1 to {MostRows:N0} rows.");
        violations.Require(rows.Select(row => row.Activity).Distinct().Count() == rows.Count, "rows", "An activity stands once.");
        foreach (var (row, i) in rows.Take(MostRows).Select((row, i) => (row, i)))
        {
            violations.Require(row.Activity is { Length: > 0 and <= 1_000 }, $"rows[{i}].activity", "It is 1 to 1,000 characters.");
            violations.Require(KeyForm().IsMatch(row.Touchpoint), $"rows[{i}].touchpoint", "It is a touchpoint key: lower-case letters, digits and hyphens, at most 100; or empty.");
        }

        violations.ThrowIfAny();
    }

    [GeneratedRegex(@"\A[a-z0-9-]{0,100}\z", RegexOptions.NonBacktracking)]
    private static partial Regex KeyForm();
}
