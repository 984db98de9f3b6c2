namespace Journey.Maps.Linting;

/// <summary>A rule and what came out of it.</summary>
internal sealed record CheckedRule(string Rule, string Title, Severity Severity, int Weight, RuleOutcome Outcome);
