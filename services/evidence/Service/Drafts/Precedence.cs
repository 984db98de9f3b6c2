using Journey.Evidence.Figures;

namespace Journey.Evidence.Drafts;

/// <summary>Puts activities into the order in which most cases meet them for the first time.</summary>
internal static class Precedence
{
    /// <summary>
    /// A topological order of "comes first in most cases", taking of several that may be next the one with the earlier median position.
    /// Where majorities run in a circle the median position alone decides.
    /// </summary>
    public static IReadOnlyList<string> Order(IReadOnlyList<PathVariant> variants, IReadOnlyCollection<string> activities)
    {
        var wanted = activities.ToHashSet(StringComparer.Ordinal);
        var firsts = variants.Select(variant => (Firsts: Firsts(variant.Path, wanted), variant.Cases)).ToList();
        var rank = Ranked(firsts, wanted);
        var before = Before(firsts, rank);
        var left = Enumerable.Range(0, rank.Count).ToList();
        var order = new List<string>(rank.Count);
        while (left.Count > 0)
        {
            var next = left.FindIndex(one => left.TrueForAll(other => before[one, other] >= before[other, one]));
            var chosen = left[Math.Max(next, 0)];
            left.Remove(chosen);
            order.Add(rank[chosen]);
        }

        return order;
    }

    private static List<string> Firsts(IReadOnlyList<string> path, HashSet<string> wanted) => [.. path.Where(wanted.Contains).Distinct(StringComparer.Ordinal)];

    // By median position, then by mean position, then by name.
    private static List<string> Ranked(List<(List<string> Firsts, long Cases)> variants, HashSet<string> wanted)
    {
        var positions = wanted.ToDictionary(activity => activity, _ => new SortedDictionary<int, long>(), StringComparer.Ordinal);
        foreach (var (firsts, cases) in variants)
        {
            for (var i = 0; i < firsts.Count; i++)
            {
                positions[firsts[i]][i] = positions[firsts[i]].GetValueOrDefault(i) + cases;
            }
        }

        return
        [
            .. positions
                .OrderBy(pair => Median(pair.Value))
                .ThenBy(pair => pair.Value.Sum(at => (double)at.Key * at.Value) / Math.Max(1, pair.Value.Values.Sum()))
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => pair.Key),
        ];
    }

    private static int Median(SortedDictionary<int, long> positions)
    {
        var half = (positions.Values.Sum() + 1) / 2;
        foreach (var (position, cases) in positions)
        {
            half -= cases;
            if (half <= 0)
            {
                return position;
            }
        }

        return int.MaxValue;
    }

    private static long[,] Before(List<(List<string> Firsts, long Cases)> variants, List<string> rank)
    {
        var place = rank.Select((activity, i) => (activity, i)).ToDictionary(pair => pair.activity, pair => pair.i, StringComparer.Ordinal);
        var before = new long[rank.Count, rank.Count];
        foreach (var (firsts, cases) in variants)
        {
            for (var i = 0; i < firsts.Count; i++)
            {
                for (var n = i + 1; n < firsts.Count; n++)
                {
                    before[place[firsts[i]], place[firsts[n]]] += cases;
                }
            }
        }

        return before;
    }
}
