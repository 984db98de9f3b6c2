using Journey.Evidence.V1;
using Journey.Portal.Text;

namespace Journey.Portal.Charts.Flow;

/// <summary>
/// The rows of a drawing. Activities stand in even rows, each below everything that leads to it; edges pass the rows between, and in one odd row each
/// edge has room of its own for its words. So no word can stand on an activity or on another edge.
/// </summary>
internal sealed class FlowRows
{
    readonly Dictionary<string, FlowItem> nodes = new(StringComparer.Ordinal);
    readonly List<FlowLink> links = [];
    readonly Dictionary<int, double> load = [];
    readonly FlowOrder order;
    readonly HashSet<string> line;

    public FlowRows(FlowChoice choice, FlowLog log)
    {
        order = new(choice.Activities.Select(a => a.Name), log.Edges, log);
        Line = FollowLine(choice, log);
        line = Line.ToHashSet(StringComparer.Ordinal);
        Loops = choice.Edges.Where(edge => edge.From == edge.To).ToDictionary(edge => edge.From, StringComparer.Ordinal);
        var edges = choice.Edges.Where(edge => edge.From != edge.To).ToList();
        var layers = Layers(edges);
        foreach (var activity in choice.Activities.OrderBy(a => order[a.Name]))
        {
            var beside = Loops.TryGetValue(activity.Name, out var loop) ? FlowSizes.LoopRoom + FlowSizes.Words(Figures.Again(loop)) : 0;
            var node = new FlowItem(layers[activity.Name] * 2, FlowSizes.Box / 2, (FlowSizes.Box / 2) + beside) { Activity = activity, Side = line.Contains(activity.Name) ? 0 : 1 };
            nodes[activity.Name] = node;
            Items.Add(node);
        }
        foreach (var edge in edges.OrderBy(edge => Math.Abs(order[edge.To] - order[edge.From])).ThenByDescending(edge => edge.Count))
        {
            Lead(edge);
        }
    }

    public List<FlowItem> Items { get; } = [];

    public IReadOnlyList<FlowLink> Links => links;

    /// <summary>The main line: from the most frequent beginning the most frequent way on, until most cases end.</summary>
    public IReadOnlyList<string> Line { get; }

    public IReadOnlyDictionary<string, Edge> Loops { get; }

    List<string> FollowLine(FlowChoice choice, FlowLog log)
    {
        var found = new List<string>();
        var next = choice.Activities.OrderByDescending(a => a.Starts).ThenBy(a => a.Name, StringComparer.Ordinal).FirstOrDefault()?.Name;
        while (next is not null)
        {
            found.Add(next);
            next = choice.Edges.FirstOrDefault(edge => edge.From == found[^1] && order[edge.To] > order[edge.From] && edge.Count * 2 >= log[edge.From].Ends)?.To;
        }
        return found;
    }

    Dictionary<string, int> Layers(List<Edge> edges)
    {
        var layers = order.Names.ToDictionary(name => name, _ => 0, StringComparer.Ordinal);
        var down = edges.Select(edge => order[edge.From] < order[edge.To] ? (Top: edge.From, Low: edge.To) : (Top: edge.To, Low: edge.From)).ToList();
        var above = down.ToLookup(pair => pair.Low, pair => pair.Top);
        var below = down.ToLookup(pair => pair.Top, pair => pair.Low);
        foreach (var name in order.Names)
        {
            layers[name] = above[name].Select(top => layers[top] + 1).DefaultIfEmpty(0).Max();
        }
        // What nothing leads to stands just above what it leads to, not at the very top.
        foreach (var name in order.Names.Reverse().Where(name => !above[name].Any() && below[name].Any() && !line.Contains(name)))
        {
            layers[name] = below[name].Min(low => layers[low]) - 1;
        }
        return layers;
    }

    void Lead(Edge edge)
    {
        var back = order[edge.From] > order[edge.To];
        var (top, low) = back ? (nodes[edge.To], nodes[edge.From]) : (nodes[edge.From], nodes[edge.To]);
        var both = line.Contains(edge.From) && line.Contains(edge.To);
        var onLine = both && !back && Line.Zip(Line.Skip(1)).Contains((edge.From, edge.To));
        var side = onLine ? 0 : both && back ? -1 : 1;
        var words = FlowSizes.Words(Figures.Walked(edge));
        var labelled = Enumerable.Range(top.Row + 1, low.Row - top.Row - 1).Where(row => row % 2 == 1).MinBy(row => load.GetValueOrDefault(row));
        load[labelled] = load.GetValueOrDefault(labelled) + words;
        var way = new List<FlowItem> { top };
        for (var row = top.Row + 1; row < low.Row; row++)
        {
            var room = row == labelled ? words : 0;
            way.Add(new(row, side < 0 ? FlowSizes.Line + room : FlowSizes.Line, side < 0 ? FlowSizes.Line : FlowSizes.Line + room) { Edge = edge, Labelled = row == labelled, Side = side });
        }
        Items.AddRange(way.Skip(1));
        way.Add(low);
        foreach (var (upper, lower) in way.Zip(way.Skip(1)))
        {
            upper.Down.Add(lower);
            lower.Up.Add(upper);
        }
        links.Add(new(edge, back, onLine, way));
    }
}
