using Journey.Evidence.Logs;
using Journey.Evidence.Reading;
using Journey.Platform.Errors;

namespace Journey.Evidence.Figures;

/// <summary>Resolves queries; what does not hold is told by name, all of it.</summary>
internal static class Asking
{
    private const int MostDays = 3_660;
    private const long MostGap = 366 * 86_400L;

    public static Asked Of(LogScope log, FigureQuery query, Vocabulary words, TimeZoneInfo zone, Violations violations)
    {
        violations.Require(query.Top is null or (>= 1 and <= FigureQuery.MostRows), "top", $"It is 1 to {FigureQuery.MostRows}.");
        violations.Require(
            query.Revision is null || (query.Revision >= 1 && query.Revision <= log.Revision), "revision", $"It is 1 to {log.Revision}, the newest revision of the log.");
        int? segment = query.Segment is { } text ? words.Number(WordKind.Segment, text) : null;
        var whole = (query.From is null || query.From.Value.DayIn(zone) is not null) && (query.To is null || query.To.Value.DayIn(zone) is not null);
        return new Asked(
            log, words, zone, Rule(log, query, words, violations), segment, query.From?.MillisecondsIn(zone), query.To?.MillisecondsIn(zone),
            whole ? new Selection(segment, query.From?.DayIn(zone), query.To?.DayIn(zone)) : null,
            query.AsOf?.MillisecondsIn(zone), query.Revision == log.Revision ? null : query.Revision,
            Keep.Of(query.Where, log.DimensionNames, words, violations), query);
    }

    private static CutRule Rule(LogScope log, FigureQuery query, Vocabulary words, Violations violations)
    {
        violations.Require(query.Days is null or (>= 1 and <= MostDays), "days", $"It is 1 to {MostDays}.");
        violations.Require(query.Gap is null or (>= 1 and <= MostGap), "gap", $"It is 1 to {MostGap} seconds.");
        violations.Require(query.CaseRule is null or "source" or "anchor", "caseRule", "It must be source or anchor.");
        var rule = log.Rule;
        rule = rule with
        {
            Anchor = Word(query.Anchor, words) ?? rule.Anchor,
            End = Word(query.End, words) ?? rule.End,
            Window = query.Days is { } days ? days * CutRule.Day : rule.Window,
            EachAnchor = query.CaseRule is null ? rule.EachAnchor : query.CaseRule == "anchor",
            Gap = query.Gap is { } gap ? gap * 1_000 : rule.Gap,
        };
        violations.Require(query.Days is null || rule.Anchor is not null, "days", "They are counted from an anchor: name it.");
        violations.Require(query.CaseRule != "anchor" || rule.Anchor is not null, "caseRule", "With the rule anchor name the anchor.");
        violations.Require(rule.Anchor is null || rule.Anchor != rule.End || rule.Anchor == Vocabulary.Unknown, "end", "It must be another activity than the anchor.");
        return rule;
    }

    private static int? Word(string? activity, Vocabulary words) => activity is { Length: > 0 } ? words.Number(WordKind.Activity, activity) : null;
}
