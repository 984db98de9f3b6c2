using Journey.Evidence.Conformance;
using Journey.Evidence.Figures;

namespace Journey.Evidence.Handoffs;

/// <summary>What a log shows of the handoffs of a map.</summary>
/// <param name="Basis">Which cases.</param>
/// <param name="Status">Whether anything is told.</param>
/// <param name="Others">What all other steps miss, taken together; null where there are none.</param>
/// <param name="OtherSteps">How many steps those are.</param>
/// <param name="Handoffs">The handoffs, the largest excess first, then those without one in the order of the map.</param>
internal sealed record MapHandoffs(CaseBasis Basis, HandoffStatus Status, Proportion? Others, int OtherSteps, IReadOnlyList<ObservedHandoff> Handoffs);
