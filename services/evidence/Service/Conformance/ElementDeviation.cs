using Journey.Evidence.Figures;

namespace Journey.Evidence.Conformance;

/// <summary>Cases that deviated in one way at a touchpoint.</summary>
internal sealed record ElementDeviation(DeviationKind Kind, Proportion Cases, long Occurrences);
