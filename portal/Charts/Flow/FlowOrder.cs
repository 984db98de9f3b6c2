using Journey.Evidence.V1;

namespace Journey.Portal.Charts.Flow;

/// <summary>
/// Activities in an order in which most steps go forward: what only leads on comes first, what is only reached comes last, and in between whatever
/// leads on most compared with what reaches it (the greedy rule of Eades, Lin and Smyth, with counts as weights). Equal ones by name.
/// </summary>
internal sealed class FlowOrder
{
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
        foreach (var name in first.Concat(last))
        {
            places[name] = places.Count;
        }
    }

    public int this[string name] => places[name];

    public IEnumerable<string> Names => places.Keys;

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
