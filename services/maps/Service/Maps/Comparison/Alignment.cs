namespace Journey.Maps.Maps;

/// <summary>Puts lists of several maps side by side: a row is what is the same thing in each of them.</summary>
internal static class Alignment
{
    // Beyond this many left over in a map likeness is not asked: the maps have little in common.
    private const int Most = 200;

    /// <summary>The rows in the order of the first list; what only later ones hold stands behind what it follows there.</summary>
    /// <param name="lists">One list a map.</param>
    /// <param name="key">By which things are the same; empty for those that have none.</param>
    /// <param name="alike">How alike two things are that no key joins; 0 for not. The one that is most alike is taken.</param>
    public static IReadOnlyList<T?[]> Of<T>(IReadOnlyList<IReadOnlyList<T>> lists, Func<T, string> key, Func<T, T, double> alike) where T : class
    {
        var rows = new List<T?[]>();
        for (var map = 0; map < lists.Count; map++)
        {
            var partners = Partners(rows, lists[map], key, alike);
            var at = -1;
            foreach (var item in lists[map])
            {
                if (!partners.TryGetValue(item, out var row))
                {
                    rows.Insert(++at, row = new T?[lists.Count]);
                }

                row[map] = item;
                at = rows.IndexOf(row);
            }
        }

        return rows;
    }

    private static Dictionary<T, T?[]> Partners<T>(List<T?[]> rows, IReadOnlyList<T> list, Func<T, string> key, Func<T, T, double> alike) where T : class
    {
        var partners = new Dictionary<T, T?[]>(ReferenceEqualityComparer.Instance);
        var free = rows.ToHashSet();
        var byKey = rows.SelectMany(row => row.OfType<T>().Select(item => (Key: key(item), Row: row))).Where(pair => pair.Key.Length > 0)
            .DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Row);
        foreach (var item in list)
        {
            if (byKey.TryGetValue(key(item), out var row) && free.Remove(row))
            {
                partners[item] = row;
            }
        }

        var left = list.Where(item => !partners.ContainsKey(item)).ToList();
        foreach (var item in left.Count <= Most && free.Count <= Most ? left : [])
        {
            var best = rows.Where(free.Contains).Select(row => (row, alike: row.OfType<T>().Max(other => alike(item, other)))).DefaultIfEmpty().MaxBy(pair => pair.alike);
            if (best.alike > 0)
            {
                partners[item] = best.row;
                free.Remove(best.row);
            }
        }

        return partners;
    }
}
