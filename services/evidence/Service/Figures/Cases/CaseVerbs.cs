using Journey.Evidence.Reading;
using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Figures;

/// <summary>The pseudonymous cases behind a figure, and one of them walked.</summary>
internal sealed class CaseVerbs(UnitOfWork<EvidenceDb> work)
{
    public Task<Answered<CasePage>> ListAsync(Caller caller, string logKey, CasesAsked cases, FigureQuery query, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) =>
        {
            var violations = new Violations();
            var asked = await AskedLogs.FindAsync(db, logKey, query, violations, token);
            var filter = CaseFilter.Of(cases, asked.Words, violations);
            using var table = new CaseTable(db.Bulk, asked.Log.Scope);
            var last = Cursor(cases.Cursor, table, violations);
            violations.ThrowIfAny();
            return new Answered<CasePage>(Told.Scanned(asked, asked.Log.Newest), List(new LogScan(db.Bulk, asked), asked, filter, table, last, cases.Limit ?? CasesAsked.Usual, token));
        },
        ct);

    public Task<Answered<WalkedCase>> WalkAsync(Caller caller, string logKey, string caseId, FigureQuery query, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) =>
        {
            var violations = new Violations();
            var asked = await AskedLogs.FindAsync(db, logKey, query, violations, token);
            violations.ThrowIfAny();
            using var table = new CaseTable(db.Bulk, asked.Log.Scope);
            var line = CaseId.TryParse(caseId, out var id) ? table.Find(id.Person)?.Number : null;
            var cuts = line is { } number ? new LogScan(db.Bulk, asked).Line(number) : [];
            if (id.Ordinal is null == asked.Rule.Cuts || (id.Ordinal ?? 1) > cuts.Count || id.Ordinal == 0)
            {
                throw new CaseNotFound();
            }

            var cut = cuts[(id.Ordinal ?? 1) - 1];
            var sources = (await AskedLogs.SourcesAsync(db, asked.Log, token)).ConvertAll(source => source.Key);
            var listed = ListedCase.Of(cut, Segment(asked, LogScan.SegmentOf(cut.Records)), IsOpen(asked, cut)).Named(id);
            return new Answered<WalkedCase>(Told.Scanned(asked, asked.Log.Newest), new WalkedCase(listed, new CaseSteps(asked, sources).Of(cut.Records)));
        },
        ct);

    private static CasePage List(LogScan scan, Asked asked, CaseFilter filter, CaseTable table, (long Line, int Ordinal) last, int limit, CancellationToken ct)
    {
        var listed = new List<(long Line, int Ordinal, ListedCase Case)>();
        var more = false;
        foreach (var scanned in scan.Cases(ct, last.Line - 1))
        {
            if ((scanned.Line == last.Line && scanned.Ordinal <= last.Ordinal) || !filter.Holds(scanned.Cut.Records))
            {
                continue;
            }

            if (listed.Count == limit)
            {
                more = true;
                break;
            }

            listed.Add((scanned.Line, scanned.Ordinal, ListedCase.Of(scanned.Cut, Segment(asked, scanned.Segment), IsOpen(asked, scanned.Cut))));
        }

        var people = table.People([.. listed.Select(row => row.Line).Distinct()]);
        var cases = listed.ConvertAll(row => row.Case.Named(new CaseId(people[row.Line], asked.Rule.Cuts ? row.Ordinal : null)));
        return new CasePage(cases, more ? cases[^1].Case : null);
    }

    private static (long Line, int Ordinal) Cursor(string? cursor, CaseTable table, Violations violations)
    {
        if (cursor is null or "")
        {
            return (0, 0);
        }

        var line = CaseId.TryParse(cursor, out var id) ? table.Find(id.Person)?.Number : null;
        violations.Require(line is not null, "cursor", "It was not given out by this list. Start again without one.");
        return (line ?? 0, id.Ordinal ?? 1);
    }

    private static bool IsOpen(Asked asked, CutCase cut) =>
        (asked.AsOf ?? asked.Log.Newest?.ToUnixTimeMilliseconds()) is { } at && asked.Rule.IsOpen(cut, at);

    private static string Segment(Asked asked, int word) => word == 0 ? "" : asked.Words.Texts(WordKind.Segment)[word];
}
