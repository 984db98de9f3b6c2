namespace Journey.Maps.Linting;

/// <summary>What the rules say of a version.</summary>
/// <param name="MapId">The map.</param>
/// <param name="Version">Version of the map.</param>
/// <param name="RulesVersion">Version of the rules.</param>
/// <param name="AsOf">Instant of grades, decisions, owners and waivers.</param>
/// <param name="Findings">Everything found, in the order of the rules.</param>
/// <param name="Rules">Every rule and what came out of it.</param>
/// <param name="TheatreIndex">Weights of failed rules / weights of applicable rules; 0 is best. A waiver does not lower it. Never to be shown without the rules.</param>
/// <param name="ActionableShare">Elements that a decision, a failure point or an owned fix is linked to / all elements; null without elements.</param>
/// <param name="FacetCoverage">Mean share of facets that steps have; null without steps.</param>
/// <param name="Strength">Whether it identifies decisions and owners.</param>
/// <param name="Reasons">Why it is weak.</param>
/// <param name="BlocksPublishing">Whether a rule of severity error fails without a waiver.</param>
internal sealed record LintReport(
    Guid MapId, int Version, int RulesVersion, DateTimeOffset AsOf, IReadOnlyList<LintFinding> Findings, IReadOnlyList<CheckedRule> Rules, double TheatreIndex,
    double? ActionableShare, double? FacetCoverage, Strength Strength, IReadOnlyList<string> Reasons, bool BlocksPublishing);
