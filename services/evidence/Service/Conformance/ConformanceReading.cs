using Journey.Evidence.Figures;
using Journey.Maps.Contracts.Events;

namespace Journey.Evidence.Conformance;

/// <summary>Makes the answer from what the cases add up to.</summary>
internal static class ConformanceReading
{
    private const double LeastCoverage = .70;
    private const int MostVariants = 10;

    public static MapConformance Of(
        WalkSums sums, ExpectedPath path, TouchpointNumbers numbers, IReadOnlyDictionary<int, string> activities, Guid mapId, CaseBasis basis)
    {
        var closed = sums.Closed.ToList();
        var coverage = Proportion.Of(sums.Mapped, sums.Events);
        var status = !numbers.AnyOnMap ? ConformanceStatus.NotMapped
            : closed.Count == 0 ? ConformanceStatus.NotEnoughData
            : coverage?.Share < LeastCoverage ? ConformanceStatus.LowCoverage
            : ConformanceStatus.Told;
        var told = status == ConformanceStatus.Told;
        var elements = status == ConformanceStatus.NotMapped ? [] : new ElementReading(sums, path, numbers).Read();
        return new MapConformance(
            basis, status, coverage,
            told ? FitnessReading.Of(closed, path) : null,
            told ? Variants(closed, path, numbers) : [],
            elements,
            told ? Findings.Of(elements, mapId, basis) : [],
            Beside(sums, numbers, activities),
            Unseen(sums, numbers),
            sums.LongCases)
        { Needed = status == ConformanceStatus.NotEnoughData ? 1 : 0, UnjudgedCases = sums.UnjudgedCases };
    }

    /// <summary>No log of the unit says that an activity is a touchpoint of the map.</summary>
    public static MapConformance WithoutLog(RevisedJourney map, int version) => new(
        CaseBasis.None(version), ConformanceStatus.NotMapped, null, null, [], [], [], [],
        [.. map.Touchpoints.Select(t => new UnseenTouchpoint(t.Key, t.Id, t.Name, false))], 0);

    /// <summary>A segment too small to be told to the reader.</summary>
    public static MapConformance Withheld(CaseBasis basis) => new(basis, ConformanceStatus.NotEnoughData, null, null, [], [], [], [], [], 0) { Needed = SmallGroups.Least };

    private static List<MappedVariant> Variants(List<WalkedTrace> closed, ExpectedPath path, TouchpointNumbers numbers) =>
    [
        .. closed
            .Select(walked => new MappedVariant([.. walked.Trace.Select(number => numbers.All[number].Key)], walked.Cases, FitnessReading.Of(walked, path), walked.Alignment.Cost))
            .OrderByDescending(variant => variant.Cases).ThenBy(variant => string.Join('\n', variant.Path), StringComparer.Ordinal)
            .Take(MostVariants),
    ];

    private static List<ObservedActivity> Beside(WalkSums sums, TouchpointNumbers numbers, IReadOnlyDictionary<int, string> activities) =>
    [
        .. sums.Beside
            .Select(row => new ObservedActivity(activities[row.Activity], row.Events, row.Cases, numbers.Said(row.Activity) is { Length: > 0 } key ? key : null))
            .OrderByDescending(row => row.Events).ThenBy(row => row.Activity, StringComparer.Ordinal),
    ];

    private static List<UnseenTouchpoint> Unseen(WalkSums sums, TouchpointNumbers numbers) =>
    [
        .. Enumerable.Range(0, numbers.All.Count)
            .Where(number => numbers.All[number].OnMap && !sums.Seen.Contains(number))
            .Select(number => new UnseenTouchpoint(numbers.All[number].Key, numbers.All[number].ElementId, numbers.All[number].Name, numbers.IsMapped(number))),
    ];
}
