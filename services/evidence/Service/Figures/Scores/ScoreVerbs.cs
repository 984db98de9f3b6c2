using System.Globalization;
using Journey.Evidence.Aggregates;
using Journey.Evidence.Identity;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Figures;

/// <summary>Scores that customers gave.</summary>
internal sealed class ScoreVerbs(UnitOfWork<EvidenceDb> work, UnitKeys keys, ScanCache scans)
{
    public Task<Answered<LogScores>> ScoresAsync(Caller caller, string logKey, ScoreQuery scores, FigureQuery query, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) =>
        {
            var violations = new Violations();
            var asked = await AskedLogs.FindAsync(db, logKey, query, violations, token);
            var (by, of) = (By(scores, asked, violations), Of(scores, asked, violations));
            violations.ThrowIfAny();
            SmallGroups.Check(caller, asked, SmallGroups.ByAttribute(asked, by is not (ScoreCounting.Whole or ScoreCounting.ByDay or WordKind.Activity)));
            if (SmallGroups.Withhold(caller, db.Bulk, asked))
            {
                return new Answered<LogScores>(Told.Kept(asked), null);
            }

            var kept = ScoreCounting.IsKept(asked, by, of);
            var walk = new CaseWalk(keys.Of(caller.UnitId).Chains, asked.Zone);
            var counts = kept
                ? ScoreCounting.Kept(db.Bulk, asked, by, of)
                : scans.GetOrAdd(
                    asked.Key($"scores {by} {of}"), () => ScoreCounting.Scan(new LogScan(db.Bulk, asked), by, of, walk.DayOf, token), answer => answer.Counts.Count);
            return Shown(caller, kept ? Told.Kept(asked) : Told.Scanned(asked, counts.AsOf), Named(counts, asked, by, of, scores.Scale ?? ""));
        },
        ct);

    private static Answered<LogScores> Shown(Caller caller, Told told, LogScores scores)
    {
        var rows = SmallGroups.Matter(caller) ? SmallGroups.Shown(scores.Rows, row => row.N + row.NotCounted) : scores.Rows;
        return new Answered<LogScores>(told, scores with { Rows = rows }, scores.Rows.Count - rows.Count);
    }

    private static LogScores Named(ScoreCounts counts, Asked asked, int by, int of, string scale)
    {
        var groups = by > 0 ? asked.Words.Texts(by) : [];
        var texts = asked.Words.Texts(of);
        return LogScores.Of(
            counts,
            group => by == ScoreCounting.ByDay ? Day(group) : groups.GetValueOrDefault(group, ""),
            word => of == WordKind.Score ? ScoreText.Split(texts[word]) : (texts[word], scale));
    }

    private static string Day(int day) => day == int.MinValue
        ? ""
        : DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int By(ScoreQuery scores, Asked asked, Violations violations)
    {
        var kind = scores.By switch
        {
            null or "" => (int?)ScoreCounting.Whole,
            "segment" => WordKind.Segment,
            "day" => ScoreCounting.ByDay,
            var name => Terms.Kind(name, asked.Log.DimensionNames),
        };
        violations.Require(kind is not null, "by", $"It must be segment, day, {Terms.Names(asked.Log.DimensionNames)}.");
        return kind ?? ScoreCounting.Whole;
    }

    private static int Of(ScoreQuery scores, Asked asked, Violations violations)
    {
        if (scores.Of is null or "")
        {
            violations.Require(scores.Scale is null or "", "scale", "It belongs to a dimension that is read as the score: name it as of.");
            return WordKind.Score;
        }

        var kind = Terms.Kind(scores.Of, asked.Log.DimensionNames);
        violations.Require(kind >= WordKind.Dimension, "of", $"It must be a declared dimension: {string.Join(", ", asked.Log.DimensionNames)}.");
        violations.Require(Scale.TryParse(scores.Scale ?? "", out _), "scale", "It is the lowest and the highest score, as 1-5 or 0-10.");
        return kind ?? WordKind.Score;
    }
}
