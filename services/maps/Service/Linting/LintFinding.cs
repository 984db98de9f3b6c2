namespace Journey.Maps.Linting;

/// <summary>A flaw under its rule.</summary>
/// <param name="Rule">L01 to L15.</param>
/// <param name="Severity">How heavy the rule is.</param>
/// <param name="Element">Element it is found at; the map's own id for the map.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Mend">How to mend it.</param>
/// <param name="Waiver">Waiver under which the rule does not hold the map back; none where it does.</param>
internal sealed record LintFinding(string Rule, Severity Severity, string Element, string What, string Mend, Guid? Waiver = null);
