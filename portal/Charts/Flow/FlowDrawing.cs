using System.Text;
using Journey.Portal.Text;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Charts.Flow;

/// <summary>The observed paths from top to bottom, ready to be written down. The same figures always give the same drawing.</summary>
public sealed class FlowDrawing
{
    const double Thickest = 11;

    readonly FlowRows rows;
    readonly double boxHeight;
    readonly double labelled;
    readonly double shift;
    readonly long most;

    public FlowDrawing(FlowLog log, FlowChoice choice)
    {
        Choice = choice;
        rows = new(choice, log);
        FlowPlacement.Place(rows.Items);
        var lines = choice.Activities.ToDictionary(a => a.Name, a => FlowBox.Split(a.Name), StringComparer.Ordinal);
        boxHeight = FlowSizes.BoxHeight(lines.Values.Select(l => l.Count).DefaultIfEmpty(1).Max());
        labelled = boxHeight + FlowSizes.LabelRow + (2 * FlowSizes.Bend);
        shift = FlowSizes.Margin - rows.Items.Select(item => item.X - item.Left).DefaultIfEmpty(0).Min();
        most = choice.Edges.Select(edge => edge.Count).DefaultIfEmpty(1).Max();
        Width = shift + FlowSizes.Margin + rows.Items.Select(item => item.X + item.Right).DefaultIfEmpty(0).Max();
        Height = (FlowSizes.Margin * 2) + boxHeight + (rows.Items.Select(item => item.Row / 2).DefaultIfEmpty(0).Max() * labelled);
        Boxes = [.. rows.Items.Where(item => item.Activity is not null).OrderBy(item => item.Row).ThenBy(item => item.X)
            .Select(item => new FlowBox(item.Activity!, lines[item.Activity!.Name], item.X + shift, Top(item), boxHeight, item.Side == 0))];
        Lines = [.. rows.Links.Select(Draw).Concat(Boxes.Where(box => rows.Loops.ContainsKey(box.Activity.Name)).Select(Loop)).OrderBy(line => line.Kind == EdgeKind.Line ? 1 : 0)];
    }

    public FlowChoice Choice { get; }

    public IReadOnlyList<FlowBox> Boxes { get; }

    public IReadOnlyList<FlowLine> Lines { get; }

    public IReadOnlyList<string> MainLine => rows.Line;

    public double Width { get; }

    public double Height { get; }

    public string Words =>
        T("Observed paths from top to bottom. On the main line: {0}. {1} Table follows.", string.Join(T(", "), rows.Line), Boxes.Count(box => !box.OnLine) switch
        {
            1 => T("1 other activity stands beside it."),
            var beside => T("{0} other activities stand beside it.", Figures.Count(beside)),
        });

    FlowLine Draw(FlowLink link)
    {
        var width = Math.Max(1.5, Thickest * link.Edge.Count / most);
        var path = new StringBuilder();
        var (x, y) = (link.Way[0].X + shift + Port(link, link.Way[0]), Top(link.Way[0]) + boxHeight);
        path.Append('M').Append(P(x)).Append(' ').Append(P(y));
        for (var i = 1; i < link.Way.Count; i++)
        {
            var item = link.Way[i];
            var last = i == link.Way.Count - 1;
            var (nextX, nextY) = (item.X + shift + (last ? Port(link, item) : 0), Top(item));
            path.Append(Math.Abs(nextX - x) < .5 ? $"V{P(nextY)}" : $"C{P(x)} {P((y + nextY) / 2)} {P(nextX)} {P((y + nextY) / 2)} {P(nextX)} {P(nextY)}");
            (x, y) = (nextX, nextY);
            if (!last)
            {
                y += Tall(item);
                path.Append('V').Append(P(y));
            }
        }
        var label = link.Way.First(item => item.Labelled);
        var side = label.Side < 0 ? -1 : 1;
        return new(link.Edge, link.OnLine ? EdgeKind.Line : link.Back ? EdgeKind.Back : EdgeKind.Side, path.ToString(), link.OnLine ? width : Math.Min(width, 6),
            label.X + shift + (side * ((Math.Min(width, link.OnLine ? Thickest : 6) / 2) + 4)), Top(label) + 13, side < 0, Figures.Walked(link.Edge));
    }

    /// <summary>Where on the edge of its box a line begins or ends: the main line in the middle, the others beside it in the order in which they come.</summary>
    static double Port(FlowLink link, FlowItem box)
    {
        if (link.OnLine)
        {
            return 0;
        }
        var below = ReferenceEquals(link.Way[0], box);
        var near = below ? link.Way[1] : link.Way[^2];
        var all = (below ? box.Down : box.Up).Where(item => item.Side != 0 || item.Edge is null).OrderBy(item => item.X).ToList();
        var left = all.Count(item => item.X < box.X);
        var place = all.IndexOf(near) - left;
        var hasLine = (below ? box.Down : box.Up).Exists(item => item.Side == 0 && box.Side == 0);
        var room = (FlowSizes.Box / 2) - 12;
        var step = Math.Min(14, room / Math.Max(1, Math.Max(left, all.Count - left)));
        return hasLine ? (place < 0 ? place * step : (place + 1) * step) : (place - ((all.Count - 1) / 2.0) + left) * Math.Min(14, 2 * room / Math.Max(1, all.Count));
    }

    FlowLine Loop(FlowBox box)
    {
        var edge = rows.Loops[box.Activity.Name];
        var (x, y) = (box.X + (FlowSizes.Box / 2), box.Y + (box.Height / 2));
        var path = $"M{P(x)} {P(y - 8)}C{P(x + 26)} {P(y - 20)} {P(x + 26)} {P(y + 20)} {P(x + 1)} {P(y + 8)}";
        return new(edge, EdgeKind.Back, path, Math.Clamp(Thickest * edge.Count / most, 1.5, 4), x + 24, y + 4, false, Figures.Again(edge));
    }

    double Top(FlowItem item) => FlowSizes.Margin + (item.Row / 2 * labelled) + (item.Row % 2 == 0 ? 0 : boxHeight + FlowSizes.Bend);

    double Tall(FlowItem item) => item.Row % 2 == 0 ? boxHeight : FlowSizes.LabelRow;

    static string P(double at) => Figures.At(at);
}
