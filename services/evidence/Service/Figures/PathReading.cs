using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;
using Microsoft.Data.Sqlite;

namespace Journey.Evidence.Figures;

/// <summary>Makes the paths of a log from its aggregates.</summary>
internal static class PathReading
{
    public static LogPaths Of(SqliteConnection connection, OpenLog log, int top)
    {
        var scope = log.Source.Scope;
        var sums = FigureTables.Read(connection, scope, log.Selection);
        var names = log.Texts(WordKind.Activity);
        var activities = sums.Tallies
            .Where(pair => pair.Key.Kind == Tally.Activity && pair.Value.N > 0)
            .Select(pair => KeyValuePair.Create(names[pair.Key.A], pair.Value.N))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, Comparer<string>.Create(Utf8Text.Compare))
            .ToList();
        var edges = sums.Tallies
            .Where(pair => pair.Key.Kind == Tally.Edge && pair.Value.N > 0)
            .Select(pair => Edge(pair.Key.A, pair.Key.B, pair.Value, names, FigureTables.Pages(connection, scope, log.Selection, Tally.Edge, pair.Key.A, pair.Key.B)))
            .OrderByDescending(edge => edge.Count)
            .ThenBy(edge => edge.From, Comparer<string>.Create(Utf8Text.Compare)).ThenBy(edge => edge.To, Comparer<string>.Create(Utf8Text.Compare))
            .ToList();
        var (distinct, most) = Variants(connection, log, sums, names, top);
        var throughput = sums.Of(Tally.Throughput, 0, 0);
        return new LogPaths(
            activities.Sum(pair => pair.Value), sums.N(Tally.Cases), activities.Count, distinct, sums.N(Tally.LongCases), most, edges, activities,
            throughput.N == 0 ? null : throughput.MedianSeconds(FigureTables.Pages(connection, scope, log.Selection, Tally.Throughput, 0, 0)),
            throughput.N == 0 ? null : throughput.MeanSeconds,
            log.Source.Revision, log.Importing);
    }

    private static PathEdge Edge(int from, int to, Distribution waits, Dictionary<int, string> names, Func<int, IEnumerable<byte[]>> pages) =>
        new(names[from], names[to], waits.N, waits.MedianSeconds(pages), waits.MeanSeconds);

    private static (long Distinct, List<PathVariant> Most) Variants(SqliteConnection connection, OpenLog log, Sums sums, Dictionary<int, string> names, int top)
    {
        var tables = new VariantTables(connection, log.Source.Scope);
        var (distinct, most) = tables.Most(log.Selection, log.Segmented, sums, top);
        var paths = tables.Paths([.. most.Select(variant => variant.Chain)]);
        var variants = most.ConvertAll(variant => new PathVariant([.. paths[variant.Chain].Select(activity => names[activity])], variant.N));
        variants.Sort((left, right) => left.Cases != right.Cases ? right.Cases.CompareTo(left.Cases) : Compare(left.Path, right.Path));
        return (distinct, variants.Count > top ? variants[..top] : variants);
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
