using Journey.Statistics;

namespace Journey.Owners.Trials;

/// <summary>Holds points against the line. Source: d8.</summary>
internal static class LineJudge
{
    /// <param name="points">Effects on local measures, signed; of several fixes in one window together.</param>
    /// <param name="outcome">Effect on the journey's outcome over the same windows, signed; none where it is not known.</param>
    /// <param name="smallest">The least gain of the outcome worth having.</param>
    public static LineClass Of(IReadOnlyCollection<Interval> points, Interval? outcome, double smallest)
    {
        var shown = points.Any(point => point.Low > 0);
        var notShown = points.Count > 0 && points.All(point => point.Contains(0));
        return outcome switch
        {
            { High: < 0 } => LineClass.Harm,
            { Low: > 0 } when shown => LineClass.Line,
            { High: var high } when shown && high < smallest => LineClass.PointOnly,
            { Low: > 0 } when notShown => LineClass.Elsewhere,
            _ => LineClass.CannotTellYet,
        };
    }
}
