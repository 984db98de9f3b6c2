using System.Globalization;
using Journey.Portal.Text;

namespace Journey.Portal.Charts;

/// <summary>The feeling curve over all columns of the path. A line stops where a value is missing; it is never bridged.</summary>
public sealed class CurveShape(IReadOnlyList<FeelingPoint> points)
{
    const double Column = 100;
    const double Inset = 6.5;
    const double Middle = 64;
    const double Unit = 26;

    public int Columns => points.Count;

    public bool IsEmpty => points.All(point => point.Assumed is null && point.Drawn is null);

    public string AssumedLine => Line(point => point.Assumed);

    public string SaidLine => Line(point => point.Drawn);

    public IEnumerable<string> AssumedDots => Dots(point => point.Assumed);

    public IEnumerable<string> SaidDots => Dots(point => point.Drawn);

    /// <summary>Intervals of what was said.</summary>
    public IEnumerable<string> Whiskers =>
        from i in Enumerable.Range(0, points.Count)
        where points[i] is { Drawn: not null, Low: not null, High: not null }
        select $"M{At(i, points[i].Low!.Value)}V{Figures.At(Middle - (points[i].High!.Value * Unit))}";

    /// <summary>The fields between the two lines, one for each pair of neighbours that both have.</summary>
    public IEnumerable<string> Fields =>
        from i in Enumerable.Range(0, Math.Max(0, points.Count - 1))
        let between = Field(i, points[i], points[i + 1])
        where between is not null
        select between;

    /// <summary>Places of the two dots on a small scale from -2 to +2, 100 wide.</summary>
    public static string Small(double value) => $"M{Figures.At(50 + (value * 22))} 9h.01";

    static string? Field(int i, FeelingPoint here, FeelingPoint next) =>
        here is { Assumed: { } a1, Drawn: { } s1 } && next is { Assumed: { } a2, Drawn: { } s2 }
            ? $"M{At(i, a1)}L{At(i + 1, a2)}L{At(i + 1, s2)}L{At(i, s1)}Z"
            : null;

    string Line(Func<FeelingPoint, double?> value)
    {
        var drawing = false;
        var path = new System.Text.StringBuilder();
        for (var i = 0; i < points.Count; i++)
        {
            if (value(points[i]) is { } v)
            {
                path.Append(CultureInfo.InvariantCulture, $"{(drawing ? 'L' : 'M')}{At(i, v)}");
                drawing = true;
            }
            else
            {
                drawing = false;
            }
        }
        return path.ToString();
    }

    IEnumerable<string> Dots(Func<FeelingPoint, double?> value) =>
        from i in Enumerable.Range(0, points.Count)
        let v = value(points[i])
        where v is not null
        select $"M{At(i, v.Value)}h.01";

    static string At(int column, double value) => $"{Figures.At((column * Column) + Inset)} {Figures.At(Middle - (value * Unit))}";
}
