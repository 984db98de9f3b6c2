using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Figures;

/// <summary>Makes the paths of a log from what was counted.</summary>
internal static class PathReading
{
    public static LogPaths Of(ICounted counted, Vocabulary words, int top, DateTimeOffset? asOf)
    {
        var names = words.Texts(WordKind.Activity);
        var sums = counted.Sums;
        var edges = Edges(counted, names);
        var walked = counted.Walked(top);
        return new LogPaths
        {
            Events = sums.Kind(Tally.Activity).Sum(sum => sum.Sum.N),
            Cases = sums.N(Tally.Cases),
            OpenCases = counted.OpenCases,
            LongCases = sums.N(Tally.LongCases),
            Walked = walked with { Most = [] },
            TopVariants = Variants(walked, names, top),
            Edges = edges,
            ActivityCounts = [.. Activities(sums, Tally.Activity, names).Select(row => KeyValuePair.Create(row.Activity, row.Cases))],
            Starts = Activities(sums, Tally.Start, names),
            Ends = Activities(sums, Tally.End, names),
            Funnel = Activities(sums, Tally.Reach, names),
            Services = Services(counted, names),
            Handovers = new Handovers(
                sums.N(Tally.Handover), sums.N(Tally.HandoverCases), Spread.Seconds(sums.Of(Tally.Handover, 0, 0), counted.Pages(Tally.Handover, 0, 0))),
            SelfLoops = edges.Where(edge => edge.From == edge.To).Sum(edge => edge.Count),
            Repeats = sums.N(Tally.Repeats),
            EventsPerCase = Spread.Numbers(sums.Of(Tally.Length, 0, 0), counted.Pages(Tally.Length, 0, 0)),
            Throughput = Spread.Seconds(sums.Of(Tally.Throughput, 0, 0), counted.Pages(Tally.Throughput, 0, 0)),
            AsOf = asOf,
        };
    }

    private static List<ActivityCases> Activities(Sums sums, Tally kind, Dictionary<int, string> names) =>
        [.. sums.Kind(kind)
            .Select(sum => new ActivityCases(names[sum.A], sum.Sum.N))
            .OrderByDescending(row => row.Cases).ThenBy(row => row.Activity, Comparer<string>.Create(Utf8Text.Compare))];

    private static List<PathEdge> Edges(ICounted counted, Dictionary<int, string> names) =>
        [.. counted.Sums.Kind(Tally.Edge)
            .Select(sum => Edge(names[sum.A], names[sum.B], sum.Sum, counted.Pages(Tally.Edge, sum.A, sum.B)))
            .OrderByDescending(edge => edge.Count)
            .ThenBy(edge => edge.From, Comparer<string>.Create(Utf8Text.Compare)).ThenBy(edge => edge.To, Comparer<string>.Create(Utf8Text.Compare))];

    private static PathEdge Edge(string from, string to, Distribution waits, ValuePages? pages) =>
        new(from, to, waits.N, waits.Median(1_000, pages), waits.Mean(1_000));

    private static List<ServiceTime> Services(ICounted counted, Dictionary<int, string> names) =>
        [.. counted.Sums.Kind(Tally.Service)
            .Select(sum => new ServiceTime(names[sum.A], Spread.Seconds(sum.Sum, counted.Pages(Tally.Service, sum.A, 0))!))
            .OrderBy(service => service.Activity, Comparer<string>.Create(Utf8Text.Compare))];

    private static List<PathVariant> Variants(Walked walked, Dictionary<int, string> names, int top)
    {
        var variants = walked.Most.Select(variant => new PathVariant([.. variant.Path.Select(activity => names[activity])], variant.N)).ToList();
        variants.Sort((left, right) => left.Cases != right.Cases ? right.Cases.CompareTo(left.Cases) : Compare(left.Path, right.Path));
        return variants.Count > top ? variants[..top] : variants;
    }

    private static int Compare(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            if (Utf8Text.Compare(left[i], right[i]) is not 0 and var difference)
            {
                return difference;
            }
        }

        return left.Count.CompareTo(right.Count);
    }
}
