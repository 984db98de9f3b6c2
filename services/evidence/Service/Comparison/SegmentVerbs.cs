using Journey.Evidence.Claims;
using Journey.Evidence.Conformance;
using Journey.Evidence.Figures;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;
using Journey.Evidence.Touchpoints;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Journey.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Comparison;

/// <summary>How two segments of one log differ, from what the log keeps, and whether they need maps of their own.</summary>
internal sealed class SegmentVerbs(UnitOfWork<EvidenceDb> work, MapReader maps, ConformanceVerbs conformance, ScanCache scans)
{
    public async Task<SegmentComparison> CompareAsync(Caller caller, SegmentQuery query, CancellationToken ct)
    {
        var violations = new Violations();
        violations.Require(query.Log is not null || query.Map is not null, "log", "It is required where no map is named.");
        violations.Require(query.First is null || query.First != query.Second, "second", "It must be another segment than the first.");
        violations.ThrowIfAny();
        if (query.Map is { } map)
        {
            await maps.KnowAsync(caller, map, ct);
        }

        return await work.ReadAsync(caller.UnitId, (db, token) => ReadAsync(db, caller, query, token), ct);
    }

    private async Task<SegmentComparison> ReadAsync(EvidenceDb db, Caller caller, SegmentQuery query, CancellationToken ct)
    {
        var map = query.Map is { } id ? await db.Maps.SingleOrDefaultAsync(row => row.MapId == id, ct) ?? throw new MapNotFound() : null;
        if ((query.Log ?? await MappedAsync(db, map!, ct)) is not { } key)
        {
            return new SegmentComparison { Status = ComparisonStatus.NotMapped, MapVersion = map!.Version };
        }

        var violations = new Violations();
        var asked = await AskedLogs.FindAsync(db, key, new FigureQuery(), violations, ct);
        violations.ThrowIfAny();
        var known = SegmentCases.Of(db.Bulk, asked, SmallGroups.Matter(caller));
        var told = new SegmentComparison { Status = ComparisonStatus.NoSegments, Told = Told.Kept(asked), Segments = known.Told, MapVersion = map?.Version ?? 0 };
        var first = query.First ?? (map is { Segment.Length: > 0 } ? map.Segment : known.Largest(query.Second));
        if (first is null || (query.Second ?? known.Largest(first)) is not { } second)
        {
            return told with { FirstSegment = first ?? "" };
        }

        told = told with { FirstSegment = first, SecondSegment = second };
        var pair = (First: asked.Words.Number(WordKind.Segment, first), Second: asked.Words.Number(WordKind.Segment, second));
        if (known.Hides(pair.First) || known.Hides(pair.Second))
        {
            return told with { Status = ComparisonStatus.Suppressed, Needed = SmallGroups.Least };
        }

        // By their keys: all segments that the log does not know have one number.
        var measured = scans.GetOrAdd(
            asked.Key($"segments {first}\n{second}"), () => SegmentReading.Of(db.Bulk, asked, told, pair), answer => answer.Reach.Count + answer.First!.Reasons.Rows.Count);
        measured = measured with { Told = told.Told, Segments = told.Segments, MapVersion = told.MapVersion };
        return Shown(caller, measured.Status == ComparisonStatus.Told ? await JudgeAsync(db, caller, query, measured, key, ct) : measured);
    }

    private async Task<SegmentComparison> JudgeAsync(EvidenceDb db, Caller caller, SegmentQuery query, SegmentComparison measured, string log, CancellationToken ct)
    {
        if (query.Map is { } map)
        {
            var first = await conformance.ReadAsync(db, caller, map, new CaseQuery(log, measured.FirstSegment), ct);
            var second = await conformance.ReadAsync(db, caller, map, new CaseQuery(log, measured.SecondSegment), ct);
            measured = measured with
            {
                FitnessStatus = first.Status == ConformanceStatus.Told ? second.Status : first.Status,
                Fitness = first.Fitness is { } one && second.Fitness is { } other ? FitnessGap(one, other) : null,
            };
        }

        var rule = SeparateRule.Of(measured.First!, measured.Second!, measured.Divergence, measured.Fitness);
        return measured with { Rule = rule, Needed = rule.Verdict == SeparateMap.NotEnoughData ? SeparateRule.LeastCases : 0 };
    }

    private static MeanGap? FitnessGap(Fitness first, Fitness second)
    {
        var (one, other) = (Average(first), Average(second));
        return one.N < SmallGroups.Least || other.N < SmallGroups.Least ? null : new MeanGap("", one, other, Gap.Of(one, other));
    }

    private static Average Average(Fitness fitness) => new(fitness.Fitting.N, fitness.Mean, fitness.Deviation * fitness.Deviation);

    private static SegmentComparison Shown(Caller caller, SegmentComparison told)
    {
        if (told.First is not { } first || told.Second is not { } second)
        {
            return told;
        }

        var reach = told.Reach;
        if (SmallGroups.Matter(caller))
        {
            (first, second) = (first with { Reasons = SmallGroups.Hide(first.Reasons) }, second with { Reasons = SmallGroups.Hide(second.Reasons) });
            reach = [.. SmallGroups.Shown(reach, row => row.First.Count).Intersect(SmallGroups.Shown(reach, row => row.Second.Count))];
        }

        return told with { First = Five(first), Second = Five(second), Reach = [.. reach.Take(SegmentReading.MostReach)] };
    }

    private static SegmentSide Five(SegmentSide side) =>
        side with { Reasons = side.Reasons with { Rows = [.. side.Reasons.Rows.Take(SegmentReading.MostReasons)] } };

    private static async Task<string?> MappedAsync(EvidenceDb db, KnownMap map, CancellationToken ct)
    {
        var terms = await KnownTerms.ReadAsync(db, ct);
        return await LogChoice.MappedAsync(db, terms.Read(map.ReadJourney() ?? throw new MapNotFound()), ct);
    }
}
