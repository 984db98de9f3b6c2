using Journey.Maps.V1;
using Journey.Portal.Text;

namespace Journey.Portal.Charts.Segments;

/// <summary>The curves of several maps over the same stages, in units of a drawing. A line stops at a stage that says nothing; only a
/// stage that the map does not have is passed.</summary>
public sealed class SegmentCurves(CompareSegmentsReply reply)
{
    const double Left = 40;
    const double Column = 156;
    const double Top = 18;
    const double Unit = 38;
    const double Apart = 15;

    public double Width => Left + (Column * reply.Stages.Count) + 12;

    public double Height => Top + (4 * Unit) + 46;

    public double Right => Width - 12;

    /// <summary>Heights of the five lines from +2 to -2.</summary>
    public static IEnumerable<(double Y, string Words)> Grid => [.. new[] { 2, 1, 0, -1, -2 }.Select(value => (Y(value), value == 0 ? "0" : Figures.Signed(value)[..2]))];

    public IEnumerable<(double X, string Title)> Stages => reply.Stages.Select((stage, at) => (X(at), stage.Title));

    public double Foot => Top + (4 * Unit) + 22;

    public IReadOnlyList<SegmentCurve> Curves => Apportioned([.. reply.Curves.Select(curve => new SegmentCurve(
        curve.Map, curve.SelfReported, Path(curve), [.. curve.Points.Select(point => (X(point.Stage), Y(point.Valence)))],
        X(curve.Points[^1].Stage) + 10, Y(curve.Points[^1].Valence) + 4))]);

    static double X(int stage) => Left + (Column * (stage + .5));

    static double Y(double valence) => Top + ((2 - valence) * Unit);

    string Path(EmotionCurve curve) => string.Concat(curve.Points.Select((point, at) =>
        $"{(at > 0 && Follows(curve.Map, curve.Points[at - 1].Stage, point.Stage) ? 'L' : 'M')}{Figures.At(X(point.Stage))} {Figures.At(Y(point.Valence))}"));

    bool Follows(int map, int before, int stage) => reply.Stages.Skip(before + 1).Take(stage - before - 1).All(between => between.Cells.All(cell => cell.Map != map));

    // Letters that would stand on one another are moved apart, from the top down.
    static List<SegmentCurve> Apportioned(List<SegmentCurve> curves)
    {
        foreach (var end in curves.GroupBy(curve => curve.EndX))
        {
            var above = double.MinValue;
            foreach (var curve in end.OrderBy(curve => curve.EndY).ToList())
            {
                var y = Math.Max(curve.EndY, above + Apart);
                curves[curves.IndexOf(curve)] = curve with { EndY = y };
                above = y;
            }
        }
        return curves;
    }
}
