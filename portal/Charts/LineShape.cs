using Journey.Maps.V1;
using Journey.Portal.Text;

namespace Journey.Portal.Charts;

/// <summary>A journey in one row: a dot for each step, filled as far as its best claim is grounded.</summary>
public sealed record LineShape(IReadOnlyList<LineDot> Dots)
{
    const double Left = 4;
    const double Right = 96;

    public static LineShape Of(IEnumerable<LineStep> steps)
    {
        var all = steps.ToList();
        var gap = all.Count > 1 ? (Right - Left) / (all.Count - 1) : 0;
        return new(all.Select((step, i) => new LineDot(Left + (i * gap), step.Grade)).ToList());
    }

    /// <summary>The pieces between dots: solid where the step they lead to is grounded, dashed where it is only believed.</summary>
    public IEnumerable<(string Path, bool Guess)> Rails =>
        Dots.Zip(Dots.Skip(1), (from, to) => ($"M{Figures.At(from.X)} 14H{Figures.At(to.X)}", !to.Grounded));
}
