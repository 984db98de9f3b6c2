using Journey.Evidence.Figures;

namespace Journey.Evidence.Conformance;

/// <summary>One touchpoint, expected and observed.</summary>
internal sealed record ElementConformance(
    string Touchpoint, string? ElementId, string Name, bool Expected, Proportion? Reached, IReadOnlyList<ElementDeviation> Deviations);
