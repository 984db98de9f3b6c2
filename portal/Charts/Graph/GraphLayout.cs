using Journey.Evidence.V1;

namespace Journey.Portal.Charts.Graph;

/// <summary>Places for the activities: the line straight, the others below it, in the column after the activity that most often leads to them.</summary>
public sealed class GraphLayout
{
    const double Left = 64;
    const double Lane = 72;
    const double FirstLane = 116;
    const double LeastWidth = 1180;
    const double LeastColumn = 148;
    const double LabelRoom = 140;

    readonly Dictionary<string, GraphNode> nodes = new(StringComparer.Ordinal);
    readonly double column;
    readonly int lanes;
    readonly IReadOnlyDictionary<Edge, int> levels;

    public GraphLayout(GetPathsReply paths, GraphChoice choice)
    {
        levels = ArcLevels.Of(choice);
        Above = 56 + (levels.Count == 0 ? 0 : Rise(levels.Values.Max()) * .75);
        column = Math.Max(LeastColumn, LeastWidth / Math.Max(3, choice.Line.Count));
        for (var i = 0; i < choice.Line.Count; i++)
        {
            Add(paths, choice.Line[i], true, i, Left + (i * column), Above);
        }
        var taken = new HashSet<(int Column, int Lane)>();
        foreach (var name in choice.Beside)
        {
            var (at, lane) = Place(choice, name, taken);
            lanes = Math.Max(lanes, lane + 1);
            Add(paths, name, false, at, Left + ((at + .5) * column), Above + FirstLane + (lane * Lane));
        }
    }

    public IReadOnlyCollection<GraphNode> Nodes => nodes.Values;

    public double Above { get; }

    public double Width => Math.Max(nodes.Values.Max(node => node.X + (node.OnLine ? Left : LabelRoom)), Left + column);

    public double Height => Above + (lanes == 0 ? 72 : FirstLane + ((lanes - 1) * Lane) + 44);

    public GraphNode this[string name] => nodes[name];

    /// <summary>How high the arc of an edge rises, so that arcs over the same columns keep apart.</summary>
    public double Rise(Edge edge) => Rise(levels[edge]);

    static double Rise(int level) => 30 + (26 * level);

    (int Column, int Lane) Place(GraphChoice choice, string name, HashSet<(int, int)> taken)
    {
        var before = choice.Edges.FirstOrDefault(edge => edge.To == name && nodes.ContainsKey(edge.From));
        var after = choice.Edges.FirstOrDefault(edge => edge.From == name && nodes.ContainsKey(edge.To));
        var wish = before is not null ? nodes[before.From].Column : after is not null ? nodes[after.To].Column - 1 : choice.Line.Count / 2;
        wish = Math.Clamp(wish, 0, Math.Max(0, choice.Line.Count - 1));
        // Near the wished column first, then one lane further down.
        var place = (from lane in Enumerable.Range(0, 40)
                     from shift in new[] { 0, 1, -1 }
                     let at = wish + shift
                     where at >= 0 && at < Math.Max(1, choice.Line.Count) && !taken.Contains((at, lane))
                     select (at, lane)).First();
        taken.Add(place);
        return place;
    }

    void Add(GetPathsReply paths, string name, bool onLine, int at, double x, double y) =>
        nodes[name] = new(name, paths.ActivityCounts.TryGetValue(name, out var count) ? count : 0, onLine, at, x, y);
}
