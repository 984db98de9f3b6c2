using Journey.Portal.Text;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Charts.Cases;

/// <summary>One case over the line of a map: what it walked is solid, what it left out is hollow, what the map does not know hangs below.</summary>
public sealed class CaseDrawing
{
    const double Left = 72;
    const double Column = 136;
    const double Lane = 62;
    const double FirstLane = 122;
    const double LowestArc = 30;
    const double ArcStep = 26;
    const double LoopRoom = 14;

    /// <summary>A longer case is drawn up to here; the list below the drawing has all of it.</summary>
    public const int MostStops = 60;

    readonly CaseWalk walk;
    readonly Dictionary<int, (double X, double Y, bool Beside)> places = [];
    readonly List<CaseNode> nodes = [];
    readonly double line;

    public CaseDrawing(CaseWalk walk)
    {
        this.walk = walk;
        var drawn = walk.Events.Take(MostStops).ToList();
        var jumps = Jumps(drawn);
        line = 40 + (drawn.Exists(stop => stop.Kind == StopKind.Again) ? LoopRoom : 0) + (jumps.Count == 0 ? 0 : (LowestArc + (ArcStep * jumps.Values.Max())) * .75);
        AddStations(drawn);
        var lanes = AddBeside(drawn);
        Height = line + (lanes == 0 ? 92 : FirstLane + ((lanes - 1) * Lane) + 44);
        Edges = [.. drawn.Zip(drawn.Skip(1), (from, to) => (from, to)).GroupBy(pair => (places[pair.from.Number], places[pair.to.Number])).Select(group => Draw([.. group], jumps)).OfType<CaseEdge>()];
    }

    public IReadOnlyList<CaseNode> Nodes => nodes;

    public IReadOnlyList<CaseEdge> Edges { get; }

    public double Width => Math.Max(nodes.Max(node => node.X + (node.Class.Contains("off", StringComparison.Ordinal) ? 150 : Left)), Left + Column);

    public double Height { get; }

    public string LinePath => $"M{Figures.At(Left)} {Figures.At(line)}H{Figures.At(X(walk.Line.Count - 1))}";

    public double LineY => line;

    static double X(int station) => Left + (station * Column);

    /// <summary>Arcs over the line, each level above the shorter ones it overlaps.</summary>
    static Dictionary<(int From, int To), int> Jumps(List<WalkedStop> drawn)
    {
        var onLine = drawn.Zip(drawn.Skip(1), (from, to) => (from, to))
            .Where(pair => pair.from.Kind != StopKind.Beside && pair.to.Kind != StopKind.Beside)
            .Select(pair => (From: pair.from.Station, To: pair.to.Station))
            .Where(jump => jump.To != jump.From && jump.To != jump.From + 1).Distinct();
        var levels = new Dictionary<(int From, int To), int>();
        foreach (var jump in onLine.OrderBy(jump => Math.Abs(jump.To - jump.From)))
        {
            var (low, high) = (Math.Min(jump.From, jump.To), Math.Max(jump.From, jump.To));
            levels[jump] = levels.Where(other => Math.Min(other.Key.From, other.Key.To) < high && low < Math.Max(other.Key.From, other.Key.To)).Select(other => other.Value).DefaultIfEmpty(0).Max() + 1;
        }
        return levels;
    }

    void AddStations(List<WalkedStop> drawn)
    {
        foreach (var (station, i) in walk.Line.Select((station, i) => (station, i)))
        {
            var visits = drawn.Where(stop => stop.Kind != StopKind.Beside && stop.Station == i).Select(stop => Figures.Count(stop.Number)).ToList();
            var note = visits.Count > 1 ? T("at {0}", string.Join(T(", "), visits.Take(4)) + (visits.Count > 4 ? "…" : ""))
                : walk.Walked(i) ? "" : i > walk.Furthest ? T("not reached") : station.Optional ? T("left out, optional") : T("left out");
            nodes.Add(new(X(i), line, walk.Walked(i) ? "node" : "node unseen", visits.FirstOrDefault() ?? "", NodeName.Lines(station.Name), note));
        }
    }

    int AddBeside(List<WalkedStop> drawn)
    {
        var lanes = new Dictionary<int, int>();
        foreach (var stop in drawn)
        {
            if (stop.Kind != StopKind.Beside)
            {
                places[stop.Number] = (X(stop.Station), line, false);
                continue;
            }
            lanes[stop.Station] = lanes.GetValueOrDefault(stop.Station) + 1;
            var at = (X: X(Math.Max(0, stop.Station)) + (Column * .42), Y: line + FirstLane + ((lanes[stop.Station] - 1) * Lane));
            places[stop.Number] = (at.X, at.Y, true);
            nodes.Add(new(at.X, at.Y, "node off", Figures.Count(stop.Number), NodeName.Lines(stop.Stop.Activity), stop.Stop.Reason));
        }
        return lanes.Values.DefaultIfEmpty(0).Max();
    }

    CaseEdge? Draw(List<(WalkedStop From, WalkedStop To)> steps, Dictionary<(int From, int To), int> jumps)
    {
        var (from, to) = steps[0];
        var (a, b) = (places[from.Number], places[to.Number]);
        var wait = to.WaitSeconds is { } seconds ? Figures.Duration(seconds) : "";
        var label = steps.Count > 1 ? Figures.Plural(steps.Count, "time", "times") : wait;
        var title = wait.Length > 0 ? T("{0} to {1}, {2}", from.Stop.Activity, to.Stop.Activity, wait) : T("{0} to {1}", from.Stop.Activity, to.Stop.Activity);
        return (a.Beside, b.Beside) switch
        {
            (false, false) when a.X == b.X => Loop(a.X, label, title),
            (false, false) when jumps.TryGetValue((from.Station, to.Station), out var level) => Arc(a.X, b.X, LowestArc + (ArcStep * level), label, title),
            (false, false) => new("edge", $"M{P(a.X)} {P(line)}H{P(b.X)}", title, label, (a.X + b.X) / 2, line - 14),
            (false, true) => new("edge adhoc", $"M{P(a.X + 8)} {P(line + 9)}C{P(b.X)} {P(line + 16)} {P(b.X)} {P(line + 40)} {P(b.X)} {P(b.Y - 14)}", title, label, b.X, b.Y - 24),
            (true, false) => new("edge adhoc", $"M{P(a.X + 4)} {P(a.Y - 13)}C{P(a.X + 12)} {P(line + 60)} {P(b.X - 40)} {P(line + 18)} {P(b.X - 11)} {P(line + 9)}", title, label, (a.X + b.X) / 2, line + 62),
            _ => new("edge adhoc", $"M{P(a.X)} {P(a.Y + 13)}L{P(b.X)} {P(b.Y - 14)}", title, label, (a.X + b.X) / 2, (a.Y + b.Y) / 2),
        };
    }

    CaseEdge Arc(double from, double to, double rise, string label, string title)
    {
        var forward = to > from;
        var lean = (to - from) * .22;
        var (x1, x2, y) = (from + (forward ? 5 : -5), to - (forward ? 5 : -5), line - 14);
        return new(forward ? "edge skip" : "edge back", $"M{P(x1)} {P(y)}C{P(x1 + lean)} {P(y - rise)} {P(x2 - lean)} {P(y - rise)} {P(x2)} {P(y)}", title, label, (x1 + x2) / 2, y - (rise * .75) - 6);
    }

    CaseEdge Loop(double x, string label, string title) =>
        new("edge back", $"M{P(x - 6)} {P(line - 13)}C{P(x - 24)} {P(line - 40)} {P(x + 24)} {P(line - 40)} {P(x + 6)} {P(line - 13)}", title, label, x, line - 38);

    static string P(double value) => Figures.At(value);
}
