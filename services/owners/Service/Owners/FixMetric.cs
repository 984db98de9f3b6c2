using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

/// <summary>What shows whether a fix worked. Scope: the journey's outcome (the line) or one touchpoint (a point). Baseline and target are in Unit; either may be unknown yet.</summary>
internal sealed record FixMetric(string Name, MetricScope Scope, double? Baseline, double? Target, string Unit)
{
    public void Check(Violations violations)
    {
        violations.Require(Text.IsName(Name), "metric.name", Text.NameRule);
        violations.Require(Text.IsLine(Unit), "metric.unit", Text.LineRule);
        violations.Require(Baseline is null || double.IsFinite(Baseline.Value), "metric.baseline", "A number.");
        violations.Require(Target is null || double.IsFinite(Target.Value), "metric.target", "A number.");
    }
}
