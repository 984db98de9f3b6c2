using System.Globalization;
using System.Text;
using Journey.Evidence.V1;
using Journey.Portal.Text;

namespace Journey.Portal.Charts;

/// <summary>The score of a claim over time as steps, 100 wide and 100 high; the score of 1 is at the top.</summary>
public sealed record HistoryShape(string Line, string Now, IReadOnlyList<string> Dots, DateTimeOffset From, DateTimeOffset To)
{
    const double Left = 1;
    const double Room = 97;

    public static IReadOnlyList<(double Y, string Grade)> Cuts { get; } = [(30, "A"), (55, "B"), (80, "C")];

    /// <param name="told">Grades that were told, in any order.</param>
    /// <param name="now">The grade as it stands.</param>
    /// <param name="asOf">When it was computed.</param>
    public static HistoryShape Of(IReadOnlyList<ToldGrade> told, ClaimGrade now, DateTimeOffset asOf)
    {
        var steps = told.OrderBy(grade => grade.Revision).Select(grade => (At: grade.AsOf.ToDateTimeOffset(), grade.Score)).ToList();
        var from = steps[0].At;
        var span = Math.Max(1, (asOf - from).TotalSeconds);
        double X(DateTimeOffset at) => Left + (Math.Clamp((at - from).TotalSeconds / span, 0, 1) * Room);
        var line = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{Figures.At(X(from))} {Figures.At(Y(steps[0].Score))}");
        foreach (var (at, score) in steps.Skip(1))
        {
            line.Append(CultureInfo.InvariantCulture, $"H{Figures.At(X(at))}V{Figures.At(Y(score))}");
        }
        line.Append(CultureInfo.InvariantCulture, $"H{Figures.At(X(asOf))}V{Figures.At(Y(now.Score))}");
        return new(line.ToString(), Dot(X(asOf), now.Score), [.. steps.Select(step => Dot(X(step.At), step.Score))], from, asOf);
    }

    static string Dot(double x, double score) => $"M{Figures.At(x)} {Figures.At(Y(score))}h.01";

    static double Y(double score) => (1 - Math.Clamp(score, 0, 1)) * 100;
}
