namespace Journey.Maps.Linting;

/// <summary>What came out of a rule.</summary>
internal enum RuleOutcome
{
    Passed,
    Failed,

    /// <summary>The map holds nothing that it is about; it does not count.</summary>
    NotApplicable,
}
