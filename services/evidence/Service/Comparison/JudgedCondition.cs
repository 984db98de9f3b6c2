namespace Journey.Evidence.Comparison;

/// <summary>A condition and whether it holds; null where nothing is known of it.</summary>
internal sealed record JudgedCondition(SeparateCondition Condition, bool? Holds);
