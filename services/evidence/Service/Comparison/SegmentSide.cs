using Journey.Evidence.Figures;

namespace Journey.Evidence.Comparison;

/// <summary>One of two segments.</summary>
/// <param name="Segment">Its key; empty for cases without one.</param>
/// <param name="Cases">Its cases.</param>
/// <param name="Transitions">How often one of its events followed on another.</param>
/// <param name="Reasons">Its reasons, as told no more than five.</param>
internal sealed record SegmentSide(string Segment, long Cases, long Transitions, Ranking Reasons);
