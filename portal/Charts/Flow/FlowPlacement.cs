namespace Journey.Portal.Charts.Flow;

/// <summary>
/// Puts the items of each row into an order with few crossings, then each where its neighbours above and below want it, as far as the items beside it
/// leave room. The main line stays straight; ways back along it stand to its left, everything else to its right.
/// </summary>
internal static class FlowPlacement
{
    const int Sweeps = 8;
    const int Spreads = 24;
    const double Held = 1e6;

    public static void Place(IReadOnlyList<FlowItem> items)
    {
        var rows = items.GroupBy(item => item.Row).OrderBy(row => row.Key).Select(row => row.OrderBy(item => item.Side).ToList()).ToList();
        Order(rows);
        foreach (var row in rows)
        {
            Spread(row, item => item.Side * 1.0);
        }
        for (var spread = 0; spread < Spreads; spread++)
        {
            foreach (var row in spread % 2 == 0 ? rows : Enumerable.Reverse(rows))
            {
                Spread(row, Wish);
            }
        }
    }

    static void Order(List<List<FlowItem>> rows)
    {
        var places = rows.SelectMany(row => row.Select((item, i) => (item, i))).ToDictionary(at => at.item, at => (double)at.i);
        var best = (Crossings: Crossings(rows, places), Rows: rows.Select(row => row.ToList()).ToList());
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var down = sweep % 2 == 0;
            foreach (var row in down ? rows : Enumerable.Reverse(rows))
            {
                var wishes = row.ToDictionary(item => item, item => (down ? item.Up : item.Down) is { Count: > 0 } near ? near.Average(other => places[other]) : places[item]);
                var ordered = row.OrderBy(item => item.Side).ThenBy(item => wishes[item]).ThenBy(item => places[item]).ToList();
                row.Clear();
                row.AddRange(ordered);
                foreach (var (item, i) in row.Select((item, i) => (item, i)))
                {
                    places[item] = i;
                }
            }
            var crossings = Crossings(rows, places);
            if (crossings < best.Crossings)
            {
                best = (crossings, rows.Select(row => row.ToList()).ToList());
            }
        }
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i] = best.Rows[i];
        }
    }

    static int Crossings(List<List<FlowItem>> rows, Dictionary<FlowItem, double> places)
    {
        var crossings = 0;
        foreach (var row in rows)
        {
            var seen = new List<double>();
            foreach (var lower in row.SelectMany(item => item.Down.Select(low => places[low]).Order()))
            {
                crossings += seen.Count(other => other > lower);
                seen.Add(lower);
            }
        }
        return crossings;
    }

    static double Wish(FlowItem item)
    {
        var (sum, weight) = (0.0, 0.0);
        foreach (var other in item.Up.Concat(item.Down))
        {
            var pull = Pull(item, other);
            sum += pull * other.X;
            weight += pull;
        }
        return item.Side == 0 ? 0 : weight == 0 ? item.X : sum / weight;
    }

    // An edge is kept straight before an activity is centred: long bends are harder to follow than a box that stands a little aside.
    static double Pull(FlowItem item, FlowItem other) => (item.Edge, other.Edge) switch
    {
        (not null, not null) => 8,
        (null, null) => 1,
        _ => 2,
    };

    /// <summary>Nearest to what each wishes in the sum of squares, in the given order and without overlap: pooled adjacent violators.</summary>
    static void Spread(List<FlowItem> row, Func<FlowItem, double> wish)
    {
        var pools = new List<(double Sum, double Weight, int Count)>();
        var offsets = new double[row.Count];
        for (var i = 0; i < row.Count; i++)
        {
            offsets[i] = i == 0 ? 0 : offsets[i - 1] + row[i - 1].Right + FlowSizes.Gap + row[i].Left;
            var weight = row[i].Side == 0 ? Held : row[i].Edge is null ? 1 : 4;
            pools.Add(((wish(row[i]) - offsets[i]) * weight, weight, 1));
            while (pools.Count > 1 && pools[^2].Sum / pools[^2].Weight > pools[^1].Sum / pools[^1].Weight)
            {
                var (last, before) = (pools[^1], pools[^2]);
                pools.RemoveRange(pools.Count - 2, 2);
                pools.Add((before.Sum + last.Sum, before.Weight + last.Weight, before.Count + last.Count));
            }
        }
        var at = 0;
        foreach (var pool in pools)
        {
            for (var i = 0; i < pool.Count; i++, at++)
            {
                row[at].X = (pool.Sum / pool.Weight) + offsets[at];
            }
        }
    }
}
