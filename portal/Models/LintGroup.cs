using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>A rule that fails, with everything it finds.</summary>
public sealed record LintGroup(CheckedRule Rule, IReadOnlyList<LintFinding> Findings)
{
    /// <summary>Id of the waiver under which it does not hold the map back; empty where it does.</summary>
    public string Waiver => Findings.Count > 0 ? Findings[0].Waiver : "";

    public bool IsWaived => Waiver.Length > 0;
}
