using Journey.Maps.Decisions;

namespace Journey.Maps.Linting;

/// <summary>Holds a map against every rule.</summary>
internal static class Linter
{
    public static LintReport Check(LintSubject on, int version, IReadOnlyList<Waiver> waivers)
    {
        var looked = LintRules.All.Select(rule => (rule, flaws: rule.Applies(on) ? rule.Check(on).ToList() : null)).ToList();
        var rules = looked.Select(l => new CheckedRule(l.rule.Id, l.rule.Title, l.rule.Severity, l.rule.Weight, Outcome(l.flaws))).ToList();
        var signed = waivers.Where(waiver => waiver.Rule.Length > 0).GroupBy(waiver => waiver.Rule).ToDictionary(group => group.Key, group => group.MaxBy(w => w.Until)!.Id);
        var findings = looked.SelectMany(l => (l.flaws ?? []).Select(flaw => new LintFinding(
            l.rule.Id, l.rule.Severity, flaw.Element, flaw.What, flaw.Mend, signed.TryGetValue(l.rule.Id, out var waiver) ? waiver : null))).ToList();
        string[] reasons = [.. findings.Where(IsAboutStrength(on)).Select(finding => finding.What).Distinct()];
        return new LintReport(
            on.MapId, version, LintRules.Version, on.AsOf, findings, rules, Index(rules), Actionable.Share(on), Facets.Coverage(on),
            reasons.Length > 0 ? Strength.Weak : Strength.Sound, reasons, findings.Any(finding => finding is { Severity: Severity.Error, Waiver: null }));
    }

    private static RuleOutcome Outcome(List<Flaw>? flaws) => flaws switch
    {
        null => RuleOutcome.NotApplicable,
        { Count: > 0 } => RuleOutcome.Failed,
        _ => RuleOutcome.Passed,
    };

    private static double Index(List<CheckedRule> rules)
    {
        var all = rules.Where(rule => rule.Outcome != RuleOutcome.NotApplicable).Sum(rule => rule.Weight);
        return all == 0 ? 0 : (double)rules.Where(rule => rule.Outcome == RuleOutcome.Failed).Sum(rule => rule.Weight) / all;
    }

    // Weak is a map that does not identify decisions or owners: of the journey, of a pain point, of a fix.
    private static Func<LintFinding, bool> IsAboutStrength(LintSubject on) => finding =>
        finding.Rule is "L01" or "L02" || (finding.Rule == "L13" && !on.Owned.Contains(on.Whole) && finding.What == PartMissingWords.Owners);
}
