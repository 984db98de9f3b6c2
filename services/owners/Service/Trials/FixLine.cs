using Journey.Owners.Owners;

namespace Journey.Owners.Trials;

/// <summary>What is known of a fix's effect on point and line: its newest bundle that measures both, else its newest; none where it was never tested.</summary>
internal sealed record FixLine(Fix Fix, Bundle? Bundle, bool IsLocalOnly)
{
    public static FixLine Of(Fix fix, IReadOnlyList<Bundle> bundles)
    {
        var own = bundles.Where(bundle => bundle.Fixes.Contains(fix.Id)).Reverse().ToList();
        var outcome = fix.Metric.Scope == MetricScope.Outcome || own.Exists(bundle => bundle.Outcome is not null);
        return new(fix, own.Find(bundle => bundle.Outcome is not null && bundle.Points.Count > 0) ?? own.FirstOrDefault(), !outcome);
    }
}
