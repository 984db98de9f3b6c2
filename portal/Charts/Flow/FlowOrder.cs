using Journey.Evidence.V1;

namespace Journey.Portal.Charts.Flow;

/// <summary>
/// Activities in an order in which most steps go forward: what only leads on comes first, what is only reached comes last, and in between whatever
/// leads on most compared with what reaches it (the greedy rule of Eades, Lin and Smyth, with counts as weights). Equal ones by name.
/// </summary>
internal sealed class FlowOrder
{
    const int Passes = 4;

    readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    readonly Dictionary<string, long> balance;
    readonly ILookup<string, Edge> leaving;
    readonly ILookup<string, Edge> reaching;

    public FlowOrder(IEnumerable<string> names, IReadOnlyList<Edge> edges, FlowLog log)
    {
        var left = names.Order(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var steps = edges.Where(edge => edge.From != edge.To && left.Contains(edge.From) && left.Contains(edge.To)).ToList();
        leaving = steps.ToLookup(edge => edge.From, StringComparer.Ordinal);
        reaching = steps.ToLookup(edge => edge.To, StringComparer.Ordinal);
        balance = left.ToDictionary(name => name, name => log[name].Starts - log[name].Ends + leaving[name].Sum(e => e.Count) - reaching[name].Sum(e => e.Count), StringComparer.Ordinal);
        var last = new List<string>();
        var first = new List<string>();
        while (left.Count > 0)
        {
            var sinks = left.Where(name => leaving[name].All(edge => !left.Contains(edge.To)));
            if (sinks.OrderBy(name => balance[name]).ThenBy(name => name, StringComparer.Ordinal).FirstOrDefault() is { } sink)
            {
                Take(sink, left);
                last.Add(sink);
                continue;
            }
            var next = left.OrderByDescending(name => balance[name]).ThenBy(name => name, StringComparer.Ordinal).First();
            Take(next, left);
            first.Add(next);
        }
        last.Reverse();
        foreach (var name in Sift([.. first, .. last]))
        {
            places[name] = places.Count;
        }
    }

    public int this[string name] => places[name];

    public IEnumerable<string> Names => places.Keys;

    /// <summary>Moves each activity to where the fewest steps go back, as long as that helps.</summary>
    List<string> Sift(List<string> order)
    {
        for (var pass = 0; pass < Passes; pass++)
        {
            foreach (var name in order.Order(StringComparer.Ordinal).ToList())
            {
                var from = order.IndexOf(name);
                var to = Best(order, name, from);
                order.RemoveAt(from);
                order.Insert(to, name);
            }
        }
        return order;
    }

    int Best(List<string> order, string name, int from)
    {
        var after = leaving[name].ToDictionary(edge => edge.To, edge => edge.Count, StringComparer.Ordinal);
        var before = reaching[name].ToDictionary(edge => edge.From, edge => edge.Count, StringComparer.Ordinal);
        var (best, at) = (0L, from);
        foreach (var step in new[] { -1, 1 })
        {
            var more = 0L;
            for (var i = from + step; i >= 0 && i < order.Count; i += step)
            {
                // Passing another to the left turns what it sends here back, and what goes there forward; to the right the other way round.
                more -= step * (before.GetValueOrDefault(order[i]) - after.GetValueOrDefault(order[i]));
                (best, at) = more < best ? (more, i) : (best, at);
            }
        }
        return at;
    }

    void Take(string name, HashSet<string> left)
    {
        left.Remove(name);
        foreach (var edge in leaving[name].Where(edge => left.Contains(edge.To)))
        {
            balance[edge.To] += edge.Count;
        }
        foreach (var edge in reaching[name].Where(edge => left.Contains(edge.From)))
        {
            balance[edge.From] -= edge.Count;
        }
    }
}
