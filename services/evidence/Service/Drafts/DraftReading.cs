using Journey.Evidence.Figures;
using Journey.Evidence.Logs;
using Journey.Evidence.Reading;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Journey.Evidence.Touchpoints;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Drafts;

/// <summary>Gathers what a draft map is made from.</summary>
internal sealed class DraftReading(UnitOfWork<EvidenceDb> work, LogVerbs logs, AllFigures figures, TouchpointVerbs touchpoints)
{
    private const double LongestDays = 3_650;

    public async Task<LogFigures> OfAsync(Caller caller, string logKey, string? segment, CancellationToken ct)
    {
        var query = new FigureQuery { Segment = segment, Top = FigureQuery.MostRows };
        var answered = await figures.Paths.PathsAsync(caller, logKey, query, ct);
        if (answered.Figures is not { } paths)
        {
            throw new DraftTooSmall(0);
        }

        var log = (await logs.GetAsync(caller, logKey, ct)).Log;
        var reasons = await figures.Drivers.DriversAsync(caller, logKey, "reason", query, ct);
        var scores = await figures.Scores.ScoresAsync(caller, logKey, new ScoreQuery("activity", null, null), query, ct);
        var mapping = await touchpoints.GetAsync(caller, logKey, null, ct);
        var (sources, uses) = await work.ReadAsync(caller.UnitId, (db, token) => UsesAsync(db, logKey, token), ct);
        return Walked(log, segment, answered.Told, paths) with
        {
            Channels = Leading(uses, use => use.Activity, use => use.Channel),
            Reasons = Reasons(reasons.Figures?.Ranking, paths, uses),
            ReasonAt = Leading(uses, use => use.Reason, use => use.Activity),
            // What others say about customers is no customer's feeling.
            Scores = sources.Any(source => source.HasScores) ? [.. (scores.Figures?.Rows ?? []).SelectMany(At)] : [],
            Sources = sources,
            Touchpoints = mapping.Activities.Where(row => row.Touchpoint is { Length: > 0 })
                .ToDictionary(row => row.Activity, row => row.ReplacedBy ?? row.Touchpoint!, StringComparer.Ordinal),
        };
    }

    private static LogFigures Walked(LogProperties log, string? segment, Told told, LogPaths paths) => new()
    {
        LogKey = log.Key,
        Revision = told.Revision,
        Segment = segment,
        Anchor = log.Anchor,
        End = log.End,
        Days = log.Days,
        LongDays = Math.Min(LongestDays, Math.Ceiling((paths.Throughput?.P90 ?? 0) / 86_400)),
        Cases = paths.Starts.Sum(start => start.Cases),
        OpenCases = paths.OpenCases,
        Variants = paths.Walked.Distinct,
        TopVariants = paths.TopVariants,
        Edges = paths.Edges,
        Reached = paths.Funnel.ToDictionary(row => row.Activity, row => row.Cases, StringComparer.Ordinal),
        Ends = paths.Ends.ToDictionary(row => row.Activity, row => row.Cases, StringComparer.Ordinal),
        Sources = [],
        Partial = told.Partial,
    };

    private static IEnumerable<ScoreAt> At(Scores row) => row is { Value.Length: > 0, Mean: { } mean, Emotion: { } valence }
        ? [new ScoreAt(row.Value, row.Scale, row.N, mean, valence)]
        : [];

    // In a log of several systems most events are of kinds that never have a reason: only those that may have one count as uncoded.
    private static Ranking? Reasons(Ranking? ranking, LogPaths paths, IReadOnlyList<ActivityUse> uses)
    {
        if (ranking is null)
        {
            return null;
        }

        var kinds = uses.Where(use => use.Reason.Length > 0).Select(use => use.Activity).ToHashSet(StringComparer.Ordinal);
        var answers = kinds.Contains("") ? uses.Where(use => use.Activity.Length == 0).Sum(use => use.Events) : 0;
        var records = answers + paths.ActivityCounts.Where(pair => kinds.Contains(pair.Key)).Sum(pair => pair.Value);
        return Ranking.Of(ranking.Rows.ToDictionary(row => row.Value, row => row.Count, StringComparer.Ordinal), Math.Max(0, records - ranking.Coded));
    }

    private static async Task<(IReadOnlyList<CitedSource> Sources, IReadOnlyList<ActivityUse> Uses)> UsesAsync(EvidenceDb db, string logKey, CancellationToken ct)
    {
        var log = await LogScopes.FindAsync(db, logKey, ct);
        var cited = new List<CitedSource>();
        foreach (var source in await AskedLogs.SourcesAsync(db, log, ct))
        {
            var words = new Vocabulary(WordTable.Of(db.Bulk, source.Scope));
            cited.Add(new CitedSource(
                source.ItemId, words.Texts(WordKind.Activity).Values.ToHashSet(StringComparer.Ordinal), words.Has(WordKind.Reason),
                words.Has(WordKind.Score) && source.Origin == Origin.Customer));
        }

        return (cited, ActivityUse.Of(db.Bulk, log.Scope));
    }

    // For each value of one kind the value of another that most events with it have; the first by name of several.
    private static Dictionary<string, string> Leading(IReadOnlyList<ActivityUse> uses, Func<ActivityUse, string> of, Func<ActivityUse, string> by) => uses
        .Where(use => of(use).Length > 0 && by(use).Length > 0)
        .GroupBy(of, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => group.GroupBy(by, StringComparer.Ordinal).OrderByDescending(same => same.Sum(use => use.Events)).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key,
            StringComparer.Ordinal);
}
