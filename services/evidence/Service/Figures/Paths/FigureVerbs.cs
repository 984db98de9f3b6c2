using Journey.Evidence.Aggregates;
using Journey.Evidence.Identity;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Figures;

/// <summary>Paths of a log: from one snapshot of what it keeps, or from one pass over its lines.</summary>
internal sealed class FigureVerbs(UnitOfWork<EvidenceDb> work, UnitKeys keys, ScanCache scans, OpenedRanges opened)
{
    public Task<Answered<LogPaths>> PathsAsync(Caller caller, string logKey, FigureQuery query, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) =>
        {
            var violations = new Violations();
            var asked = await AskedLogs.FindAsync(db, logKey, query, violations, token);
            violations.ThrowIfAny();
            SmallGroups.Check(caller, asked);
            var told = Told.Kept(asked);
            if (SmallGroups.Withhold(caller, db.Bulk, asked))
            {
                return new Answered<LogPaths>(told, null);
            }

            var paths = Read(db.Bulk, caller.UnitId, asked, token);
            told = asked.IsKept ? told : Told.Scanned(asked, paths.AsOf);
            return new Answered<LogPaths>(told, SmallGroups.Matter(caller) && asked.Segment is not null ? SmallGroups.Hide(paths) : paths);
        },
        ct);

    /// <summary>Walks every selected case in memory, by the same rules by which kept figures are written.</summary>
    public static LogPaths Scan(BulkStore store, UnitKey key, Asked asked, CancellationToken ct)
    {
        var scan = new LogScan(store, asked);
        var ledger = new ScanLedger(asked.Rule);
        var walk = new CaseWalk(key.Chains, asked.Zone);
        var state = new CaseState();
        foreach (var scanned in scan.Cases(ct))
        {
            ledger.Begin(scanned.Cut);
            walk.Whole(state, scanned.Cut.Records, 1, ledger);
        }

        ledger.End(scan.AsOf);
        return PathReading.Of(ledger, asked.Words, FigureQuery.MostRows, scan.AsOfTime);
    }

    private LogPaths Read(BulkStore store, Guid unit, Asked asked, CancellationToken ct)
    {
        if (asked.IsKept)
        {
            return PathReading.Of(new KeptCounts(store, asked.Log, asked.Days!, asked.Words.Has(WordKind.Segment), opened), asked.Words, asked.Top, asked.Log.Newest);
        }

        var paths = scans.GetOrAdd(
            asked.Key("paths"), () => Scan(store, keys.Of(unit), asked, ct), answer => answer.TopVariants.Sum(variant => variant.Path.Count) + answer.Edges.Count);
        return paths with { TopVariants = [.. paths.TopVariants.Take(asked.Top)] };
    }
}
