using Google.Protobuf.WellKnownTypes;
using Journey.Maps.Linting;

namespace Journey.Maps.Rpc;

/// <summary>What the rules say, as messages.</summary>
internal static class LintMessages
{
    public static V1.LintMapReply Of(LintReport report)
    {
        var reply = new V1.LintMapReply
        {
            Version = report.Version,
            RulesVersion = report.RulesVersion,
            AsOf = Timestamp.FromDateTimeOffset(report.AsOf),
            Findings = { report.Findings.Select(Of) },
            Rules = { report.Rules.Select(Of) },
            TheatreIndex = report.TheatreIndex,
            Strength = (V1.MapStrength)((int)report.Strength + 1),
            Reasons = { report.Reasons },
            BlocksPublishing = report.BlocksPublishing,
        };
        if (report.ActionableShare is { } share)
        {
            reply.ActionableShare = share;
        }

        if (report.FacetCoverage is { } coverage)
        {
            reply.FacetCoverage = coverage;
        }

        return reply;
    }

    private static V1.LintFinding Of(LintFinding finding) => new()
    {
        Rule = finding.Rule,
        Severity = Of(finding.Severity),
        Element = finding.Element,
        What = finding.What,
        Mend = finding.Mend,
        Waiver = finding.Waiver?.ToString() ?? "",
    };

    private static V1.CheckedRule Of(CheckedRule rule) => new()
    {
        Rule = rule.Rule,
        Title = rule.Title,
        Severity = Of(rule.Severity),
        Weight = rule.Weight,
        Outcome = (V1.RuleOutcome)((int)rule.Outcome + 1),
    };

    private static V1.LintSeverity Of(Severity severity) => (V1.LintSeverity)((int)severity + 1);
}
