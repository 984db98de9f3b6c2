using Journey.Evidence.Aggregates;
using Journey.Evidence.Figures;
using Journey.Evidence.Storage;
using Journey.Platform.Identity;

namespace Journey.Evidence.Conformance;

/// <summary>What a viewer may ask of a map and a log, and which rows are shown: the rules of figures (docs/decisions/0029).</summary>
internal static class ViewerReads
{
    public static void Check(Caller caller, CaseQuery query, TimeZoneInfo zone, params IEnumerable<string> more)
    {
        if (!SmallGroups.Matter(caller))
        {
            return;
        }

        var beyond = Beyond(query, zone).Concat(more).Distinct().ToList();
        if (beyond.Count > 0)
        {
            throw new DeclaredReadsOnly(beyond);
        }
    }

    /// <summary>Whether the segment is so small that it is not told at all. Over some days no segment is: it could be had as a difference of two others.</summary>
    public static bool Withhold(Caller caller, BulkStore store, SelectedCases cases)
    {
        if (!SmallGroups.Matter(caller) || cases.Segment is not { } one)
        {
            return false;
        }

        return (cases.From ?? cases.To) is not null
            ? throw new DeclaredReadsOnly(["segment"])
            : new[] { Tally.Cases, Tally.Records }.Any(kind => SmallGroups.Hidden(FigureTables.BySegment(store, cases.Log.Scope, kind)).Contains(one));
    }

    /// <summary>Rows of one segment without those of few cases.</summary>
    public static MapConformance Hide(MapConformance told) => told with
    {
        Variants = SmallGroups.Shown(told.Variants, row => row.Cases),
        Elements = [.. told.Elements.Select(row => row with { Deviations = SmallGroups.Shown(row.Deviations, deviation => deviation.Cases.Count) })],
        Findings = [.. told.Findings.Where(row => row.Cases.Count >= SmallGroups.Least)],
        ObservedNotOnMap = SmallGroups.Shown(told.ObservedNotOnMap, row => row.Cases),
    };

    private static IEnumerable<string> Beyond(CaseQuery query, TimeZoneInfo zone)
    {
        if (query.Anchor is not null || query.Days is not null)
        {
            yield return "anchor, days";
        }

        if (query.From?.DayIn(zone) is null == query.From.HasValue || query.To?.DayIn(zone) is null == query.To.HasValue)
        {
            yield return "from, to";
        }

        if (query.AsOf is not null)
        {
            yield return "asOf";
        }

        if (query.Rules.Count > 0)
        {
            yield return "exclude";
        }
    }
}
