using Journey.Owners.Trials;

namespace Journey.Owners.Http;

/// <summary>How many an arm it would take before a measure can be told.</summary>
internal sealed record NeedView(string Metric, long N);

/// <summary>
/// What a fix did to its point and to the line: harm, line, pointOnly, elsewhere or cannotTellYet. Bundle: fixes changed in the same window, which are judged
/// together. Missing: measures without which nothing can be told. What is not shown is not said not to have worked.
/// </summary>
internal sealed record LineView(
    Guid Fix, Guid Map, string Candidate, LineClass Class, IReadOnlyList<Guid> Bundle, IReadOnlyList<Guid> Tests, bool LocalOnly, bool Confounded,
    IReadOnlyList<TestMetricView> Points, TestMetricView? Outcome, IReadOnlyList<NeedView> Needed, IReadOnlyList<string> Missing)
{
    public static LineView Of(FixLine line)
    {
        var (fix, bundle) = (line.Fix, line.Bundle ?? Trials.Bundle.Empty);
        return new(
            fix.Id, fix.MapId, fix.Candidate, bundle.Class, bundle.Fixes, [.. bundle.Trials.Select(trial => trial.Id)], line.IsLocalOnly, bundle.IsConfounded,
            [.. bundle.Points.Select(point => TestMetricView.Of(point, false))], bundle.Outcome is { } outcome ? TestMetricView.Of(outcome, false) : null,
            [.. bundle.Open.Select(reading => new NeedView(reading.Metric.Key, reading.Needed ?? 0))], bundle.Missing);
    }
}

/// <summary>Fixes that nobody has given up, how many are measured at a point only, and the share of these; no share without fixes.</summary>
internal sealed record LineList(int Fixes, int LocalOnly, double? PointRatio, IReadOnlyList<LineView> Lines, string? Next);
