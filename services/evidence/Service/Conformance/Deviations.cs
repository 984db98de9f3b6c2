namespace Journey.Evidence.Conformance;

/// <summary>Names what an alignment found.</summary>
internal static class Deviations
{
    /// <summary>
    /// What lies in the sequence alone. A touchpoint that is missing here and extra there was reached out of order, which is one finding;
    /// so the cost is the number of missing and extra ones plus twice those out of order.
    /// </summary>
    public static List<Deviation> OfOrder(ReadOnlySpan<int> trace, ExpectedPath path, Alignment alignment)
    {
        var balance = new Dictionary<int, (int Missing, int Extra)>();
        foreach (var (move, at, place) in alignment.Moves)
        {
            if (move == Move.Model)
            {
                var key = path.Variants[alignment.Variant][place].Key;
                balance[key] = (balance.GetValueOrDefault(key).Missing + 1, balance.GetValueOrDefault(key).Extra);
            }
            else if (move == Move.Log)
            {
                balance[trace[at]] = (balance.GetValueOrDefault(trace[at]).Missing, balance.GetValueOrDefault(trace[at]).Extra + 1);
            }
        }

        var found = new List<Deviation>();
        foreach (var (key, (missing, extra)) in balance)
        {
            var moved = Math.Min(missing, extra);
            found.AddRange(Enumerable.Repeat(new Deviation(DeviationKind.OutOfOrder, key), moved));
            found.AddRange(Enumerable.Repeat(new Deviation(DeviationKind.Missing, key), missing - moved));
            found.AddRange(Enumerable.Repeat(new Deviation(DeviationKind.AdHoc, key), extra - moved));
        }

        return found;
    }

    /// <summary>What lies in outcomes and times: touchpoints reached in their place that failed, or came later after the one before than allowed.</summary>
    public static void OfCase(IReadOnlyList<TracedEvent> events, ExpectedPath path, Alignment alignment, List<Deviation> found)
    {
        TracedEvent? before = null;
        foreach (var (move, at, place) in alignment.Moves)
        {
            if (move is not (Move.Sync or Move.Repeat))
            {
                continue;
            }

            var reached = events[at];
            if (reached.Failed)
            {
                found.Add(new Deviation(DeviationKind.Failed, reached.Key));
            }

            if (move == Move.Sync && before is { } earlier && path.Variants[alignment.Variant][place].MaxGap is { } most && reached.Time - earlier.Time > most)
            {
                found.Add(new Deviation(DeviationKind.Late, reached.Key));
            }

            before = reached;
        }
    }
}
