using Journey.Evidence.Figures;

namespace Journey.Evidence.Conformance;

/// <summary>A deviation that can be made a claim.</summary>
internal sealed record Finding(string FindingId, DeviationKind Kind, string Touchpoint, string ElementId, string Name, Proportion Cases, string Statement);
