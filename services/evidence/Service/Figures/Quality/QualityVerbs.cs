using Journey.Evidence.Aggregates;
using Journey.Evidence.Identity;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Figures;

/// <summary>How good the evidence of a log is.</summary>
internal sealed class QualityVerbs(UnitOfWork<EvidenceDb> work, UnitKeys keys, ScanCache scans)
{
    public Task<LogQuality> QualityAsync(Caller caller, string logKey, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) =>
        {
            var violations = new Violations();
            var asked = await AskedLogs.FindAsync(db, logKey, new FigureQuery(), violations, token);
            violations.ThrowIfAny();
            var sources = await AskedLogs.SourcesAsync(db, asked.Log, token);
            var numbers = sources.ConvertAll(source => source.SourceNo);
            var imports = await db.Imports.Where(import => numbers.Contains(import.SourceNo)).Select(import => new { import.EndedAt, import.Rejected }).ToListAsync(token);
            var walk = new CaseWalk(keys.Of(caller.UnitId).Chains, asked.Zone);
            var (coverage, oldest) = scans.GetOrAdd(
                asked.Key($"coverage {string.Join(',', sources.Select(source => source.Holds.Revision))}"),
                () => Tuple.Create(CoverageTables.Of(db.Bulk, sources.Select(source => source.Scope), walk.DayOf), CoverageTables.Oldest(db.Bulk, asked.Log.Scope)), _ => 1);
            return Of(db, asked, coverage) with
            {
                Oldest = oldest,
                LastImport = imports.Max(import => import.EndedAt),
                Rejected = imports.Sum(import => import.Rejected),
            };
        },
        ct);

    private static LogQuality Of(EvidenceDb db, Asked asked, Coverage coverage)
    {
        var sums = FigureTables.Read(db.Bulk, asked.Log.Scope, asked.Days!, values: false);
        var records = sums.N(Tally.Records);
        var events = sums.Kind(Tally.Activity).Sum(sum => sum.Sum.N);
        long Driven(int kind) => sums.Kind(Tally.Driver).Where(sum => sum.A == kind).Sum(sum => sum.Sum.N);
        var reasons = Driven(WordKind.Reason);
        var segments = FigureTables.BySegment(db.Bulk, asked.Log.Scope, Tally.Records).Where(pair => pair.Key != 0).Sum(pair => pair.Value);
        return new LogQuality(
            records, events, records - events, sums.N(Tally.Cases), null, asked.Log.Newest, null, 0,
            reasons == 0 ? null : Proportion.Of(PlaceTable.Uncoded(db.Bulk, asked.Log.Scope, sums, WordKind.Reason, reasons, out var contacts), contacts), Proportion.Of(coverage.WithCustomer, coverage.Records),
            Proportion.Of(segments, records), Proportion.Of(Driven(WordKind.Channel), records), Proportion.Of(coverage.Late, coverage.Recorded),
            asked.Log.Revision, asked.Log.Partial);
    }
}
