using Journey.Evidence.Claims;
using Journey.Evidence.Figures;
using Journey.Evidence.Logs;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;
using Journey.Maps.Contracts.Events;
using Journey.Platform.Errors;

namespace Journey.Evidence.Conformance;

/// <summary>
/// Turns what was asked into what is read. Cases are cut by the window that was asked for, else by that of the map where its anchor is an
/// activity of the log, else as the log says.
/// </summary>
internal static class CaseSelecting
{
    private const int MostDays = 3_660;

    public static async Task<(SelectedCases Cases, string? Anchor, int? Days)> OfAsync(
        EvidenceDb db, LogScope log, KnownWords words, CaseQuery query, KnownMap known, RevisedJourney map, CancellationToken ct)
    {
        var zone = await UnitNumber.ZoneAsync(db, ct);
        var violations = new Violations();
        violations.Require(query.Days is null or (> 0 and <= MostDays), "days", $"It is 1 to {MostDays}.");
        violations.Require(query.Rules.Count <= CaseQuery.MostRules, "exclude", $"There are at most {CaseQuery.MostRules}.");
        var rules = query.Rules.Select(rule => Rule(rule, words, violations)).OfType<ExclusionRule>().ToList();
        violations.ThrowIfAny();
        var (rule, anchor) = Cut(log, words, query, map);
        var segment = SegmentOf(query, known, words);
        var selected = new SelectedCases
        {
            Log = log,
            Rule = rule,
            AsOf = query.AsOf?.StartIn(zone).ToUnixTimeMilliseconds() ?? log.Newest?.ToUnixTimeMilliseconds(),
            CutsAtAsOf = query.AsOf is not null,
            SegmentKey = segment,
            Segment = Segment(segment, words),
            From = query.From?.StartIn(zone).ToUnixTimeMilliseconds(),
            To = query.To?.StartIn(zone).ToUnixTimeMilliseconds(),
            Rules = rules,
        };
        return (selected, anchor, rule.Window is { } window ? (int)(window / CutRule.Day) : null);
    }

    private static (CutRule Rule, string? Anchor) Cut(LogScope log, KnownWords words, CaseQuery query, RevisedJourney map)
    {
        var asked = query.Anchor is { Length: > 0 } name ? words.Number(WordKind.Activity, name) ?? CutRule.Unknown : (int?)null;
        if (asked is not null)
        {
            return (new CutRule(asked, log.Rule.End, Window(query.Days), log.Rule.EachAnchor), query.Anchor);
        }

        if (map.Anchor.Length > 0 && words.Number(WordKind.Activity, map.Anchor) is { } anchor)
        {
            var end = map.End.Length == 0 ? null : words.Number(WordKind.Activity, map.End);
            return (new CutRule(anchor, end, Window(query.Days ?? map.Days), log.Rule.EachAnchor), map.Anchor);
        }

        var own = query.Days is null || log.Rule.Anchor is null ? log.Rule : log.Rule with { Window = Window(query.Days) };
        return (own, own.Anchor is { } word ? words.Texts(WordKind.Activity).GetValueOrDefault(word) : null);
    }

    private static long? Window(int? days) => days is > 0 ? days * CutRule.Day : null;

    // A map is of one segment: without another word it is held against that segment, where the log knows it.
    private static string? SegmentOf(CaseQuery query, KnownMap known, KnownWords words) => query.Segment switch
    {
        CaseQuery.AllSegments => null,
        { } asked => asked,
        null => known.Segment.Length > 0 && words.Number(WordKind.Segment, known.Segment) is not null ? known.Segment : null,
    };

    // An unknown segment selects nothing; a word never has the largest number.
    private static int? Segment(string? text, KnownWords words) => text switch
    {
        null => null,
        "" => 0,
        _ => words.Number(WordKind.Segment, text) ?? int.MaxValue,
    };

    private static ExclusionRule? Rule(string text, KnownWords words, Violations violations)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var kind = colon < 1 ? null : words.Kind(text[..colon]);
        violations.Require(kind is not null && colon + 1 < text.Length, "exclude", "It is reason, activity, channel, segment or a declared dimension, a colon and a value.");
        return kind is { } known && words.Number(known, text[(colon + 1)..]) is { } word ? new ExclusionRule(known, word) : null;
    }
}
