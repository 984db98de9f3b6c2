using Journey.Evidence.V1;
using Journey.Portal.Text;

namespace Journey.Portal.Charts.Graph;

/// <summary>The observed paths of a log, ready to be drawn.</summary>
public sealed class PathGraph
{
    const double Thickest = 13;

    readonly GraphLayout layout;
    readonly long most;

    public PathGraph(GetPathsReply paths)
    {
        Choice = GraphChoice.Of(paths);
        layout = new(paths, Choice);
        most = Choice.Edges.Count == 0 ? 1 : Choice.Edges.Max(edge => edge.Count);
        Edges = Choice.Edges.Select(Draw).OrderBy(edge => edge.Kind == EdgeKind.Line ? 1 : 0).ToList();
    }

    public GraphChoice Choice { get; }

    public IReadOnlyCollection<GraphNode> Nodes => layout.Nodes;

    public IReadOnlyList<GraphEdge> Edges { get; }

    public double Width => layout.Width;

    public double Height => layout.Height;

    public string Words =>
        $"Observed paths. On the line: {string.Join(", ", Choice.Line)}. {Figures.Plural(Choice.Beside.Count, "other activity", "other activities")} below it, "
        + $"{Figures.Plural(Edges.Count(edge => edge.Kind == EdgeKind.Skip), "skip", "skips")} above it. Table follows.";

    GraphEdge Draw(Edge edge)
    {
        var (from, to) = (layout[edge.From], layout[edge.To]);
        var width = Math.Max(1.5, Thickest * edge.Count / most);
        var title = $"{edge.From} to {edge.To}: {Figures.Count(edge.Count)}, median {Figures.Duration(edge.MedianSeconds)}";
        return (from, to) switch
        {
            _ when from == to => Loop(from, edge, title),
            { from.OnLine: true, to.OnLine: true } when to.Column == from.Column + 1 =>
                new(EdgeKind.Line, $"M{P(from.X)} {P(from.Y)}H{P(to.X)}", width, title, Figures.Duration(edge.MedianSeconds), (from.X + to.X) / 2, from.Y - (width / 2) - 7),
            { from.OnLine: true, to.OnLine: true } => Arc(from, to, edge, title),
            _ => Side(from, to, edge, Math.Min(width, 5), title),
        };
    }

    GraphEdge Arc(GraphNode from, GraphNode to, Edge edge, string title)
    {
        var forward = to.Column > from.Column;
        var rise = layout.Rise(edge);
        var lean = (to.X - from.X) * .22;
        var (x1, x2, y) = (from.X + (forward ? 5 : -5), to.X - (forward ? 5 : -5), from.Y - 13);
        var path = $"M{P(x1)} {P(y)}C{P(x1 + lean)} {P(y - rise)} {P(x2 - lean)} {P(y - rise)} {P(x2)} {P(y)}";
        var label = edge.Count >= most * .04 ? $"{Figures.Count(edge.Count)} {(forward ? "skip" : "go back")}, {Figures.Duration(edge.MedianSeconds)}" : "";
        return new(forward ? EdgeKind.Skip : EdgeKind.Back, path, Math.Clamp(5.0 * edge.Count / most, 1.5, 4), title, label, (x1 + x2) / 2, y - (rise * .75) - 6);
    }

    GraphEdge Side(GraphNode from, GraphNode to, Edge edge, double width, string title)
    {
        var down = to.Y >= from.Y;
        var (x1, x2) = (from.X + (down ? 4 : -4), to.X + (down ? -2 : 4));
        var (y1, y2) = (from.Y + (down ? from.Radius + 1 : -from.Radius - 1), to.Y + (down ? -to.Radius - 3 : to.Radius + 3));
        if (Math.Abs(to.Y - from.Y) < 1)
        {
            var side = to.X > from.X ? 1 : -1;
            return new(EdgeKind.Side, $"M{P(from.X + (side * 9))} {P(from.Y - 3)}C{P(from.X + (side * 40))} {P(from.Y - 30)} {P(to.X - (side * 40))} {P(to.Y - 30)} {P(to.X - (side * 10))} {P(to.Y - 4)}", width, title);
        }
        // Names stand under the activities, so an edge leaves and reaches the line sideways and bends beside them.
        var path = (from.OnLine, to.OnLine) switch
        {
            (true, false) => $"M{P(from.X + (to.X > from.X ? 9 : -9))} {P(from.Y + 6)}C{P(to.X)} {P(from.Y + 12)} {P(to.X)} {P(from.Y + 40)} {P(to.X)} {P(y2)}",
            (false, true) => $"M{P(from.X)} {P(y1)}C{P(from.X)} {P(to.Y + 40)} {P(from.X)} {P(to.Y + 12)} {P(to.X + (to.X > from.X ? -11 : 11))} {P(to.Y + 8)}",
            _ => $"M{P(x1)} {P(y1)}C{P(x1)} {P(y1 + ((y2 - y1) * .55))} {P(x2)} {P(y2 - ((y2 - y1) * .55))} {P(x2)} {P(y2)}",
        };
        var label = from.OnLine && !to.OnLine && edge.Count >= most * .04 ? Figures.Duration(edge.MedianSeconds) : "";
        return new(EdgeKind.Side, path, width, title, label, to.X, y2 - 18);
    }

    GraphEdge Loop(GraphNode node, Edge edge, string title)
    {
        var (left, y) = (node.X - node.Radius, node.Y);
        var path = node.OnLine
            ? $"M{P(node.X - 6)} {P(y - 12)}C{P(node.X - 26)} {P(y - 44)} {P(node.X + 26)} {P(y - 44)} {P(node.X + 6)} {P(y - 12)}"
            : $"M{P(left)} {P(y - 5)}C{P(left - 30)} {P(y - 22)} {P(left - 30)} {P(y + 22)} {P(left)} {P(y + 5)}";
        var label = $"{Figures.Count(edge.Count)} again";
        return node.OnLine
            ? new(EdgeKind.Back, path, Math.Clamp(5.0 * edge.Count / most, 1.5, 4), title, label, node.X, y - 42)
            : new(EdgeKind.Back, path, Math.Clamp(5.0 * edge.Count / most, 1.5, 4), title, label, left - 52, y + 4);
    }

    static string P(double at) => Figures.At(at);
}
