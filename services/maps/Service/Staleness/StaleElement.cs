namespace Journey.Maps.Staleness;

/// <summary>An element that depends on something, or has a reason to be looked at.</summary>
/// <param name="Element">The element; the map's own id for the map.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Status">stale, scheduled, unknown or fresh.</param>
/// <param name="Weighs">Whether it alone makes the map stale: an open decision cites it, or it is the goal, a handoff or a moment of truth.</param>
/// <param name="VerifiedAt">When somebody looked at it last; none where nobody did.</param>
/// <param name="VerifiedBy">Who did.</param>
/// <param name="ByWordOnly">Whether nothing but their word stands behind that.</param>
/// <param name="Reasons">Why it is to be looked at again, the oldest first.</param>
/// <param name="Scheduled">What will be a reason, the earliest first.</param>
/// <param name="DependsOn">What it depends on.</param>
internal sealed record StaleElement(
    string Element, string Kind, string Title, Freshness Status, bool Weighs, DateTimeOffset? VerifiedAt, string VerifiedBy, bool ByWordOnly,
    IReadOnlyList<StaleReason> Reasons, IReadOnlyList<StaleReason> Scheduled, IReadOnlyList<DependsOn> DependsOn);
