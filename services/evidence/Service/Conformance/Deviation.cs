namespace Journey.Evidence.Conformance;

/// <summary>One deviation at one touchpoint.</summary>
internal readonly record struct Deviation(DeviationKind Kind, int Key);
