namespace Journey.Evidence.Conformance;

/// <summary>A sequence of touchpoints and how many closed cases walked it.</summary>
internal sealed record MappedVariant(IReadOnlyList<string> Path, long Cases, double Fitness, int Cost);
