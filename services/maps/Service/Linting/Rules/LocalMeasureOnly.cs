using Journey.Maps.Maps;

namespace Journey.Maps.Linting.Rules;

/// <summary>A better touchpoint is not yet a better journey (DOMAIN d8).</summary>
internal sealed class LocalMeasureOnly() : LintRule("L14", Severity.Warning, "A fix is measured only where it is made")
{
    public override bool Applies(LintSubject on) => on.Map.CandidateFixes.Count > 0;

    public override IEnumerable<Flaw> Check(LintSubject on) => on.Map.CandidateFixes.Where(fix => Scopes(on, fix).ToList() is { Count: > 0 } scopes && !scopes.Contains(true))
        .Select(fix => new Flaw(fix.Id, $"The fix '{fix.Title}' is measured only by a local figure.", "Measure an outcome of the whole journey too."));

    // Whether each of its measures is one of the whole journey.
    private static IEnumerable<bool> Scopes(LintSubject on, CandidateFix fix) =>
        on.Map.Metrics.Where(metric => metric.Id.Length > 0 && metric.Id == fix.Metric).Select(metric => metric.Element == on.Whole)
            .Concat(on.Fixes.Where(plan => plan.Candidate == fix.Id).Select(plan => plan.MeasuresOutcome));
}
