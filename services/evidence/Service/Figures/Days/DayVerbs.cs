using Journey.Evidence.Aggregates;
using Journey.Evidence.Identity;
using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Figures;

/// <summary>How much starts on each day.</summary>
internal sealed class DayVerbs(UnitOfWork<EvidenceDb> work, UnitKeys keys, ScanCache scans)
{
    public Task<Answered<LogDays>> DaysAsync(Caller caller, string logKey, FigureQuery query, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) =>
        {
            var violations = new Violations();
            var asked = await AskedLogs.FindAsync(db, logKey, query, violations, token);
            violations.ThrowIfAny();
            // Days of one segment are cells by segment and day, which nobody but the unit's own people may see.
            SmallGroups.Check(caller, asked, asked.Segment is null ? [] : ["segment"]);
            var walk = new CaseWalk(keys.Of(caller.UnitId).Chains, asked.Zone);
            var days = scans.GetOrAdd(asked.Key("days"), () => LogDays.Of(new LogScan(db.Bulk, asked), walk.DayOf, token), answer => answer.Days.Count);
            return new Answered<LogDays>(Told.Scanned(asked, days.AsOf), days);
        },
        ct);
}
