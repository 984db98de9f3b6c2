using Journey.Evidence.Figures;

namespace Journey.Evidence.Conformance;

/// <summary>A map held against a log. Fitness, variants and findings only where they are told.</summary>
internal sealed record MapConformance(
    CaseBasis Basis, ConformanceStatus Status, Proportion? Coverage, Fitness? Fitness, IReadOnlyList<MappedVariant> Variants,
    IReadOnlyList<ElementConformance> Elements, IReadOnlyList<Finding> Findings, IReadOnlyList<ObservedActivity> ObservedNotOnMap,
    IReadOnlyList<UnseenTouchpoint> NeverObserved, long LongCases)
{
    /// <summary>Closed cases needed before fitness is told; 0 when more would not help.</summary>
    public long Needed { get; init; }

    /// <summary>Cases beyond those that are judged in one answer; they are in no figure but coverage and the lists.</summary>
    public long UnjudgedCases { get; init; }
}
