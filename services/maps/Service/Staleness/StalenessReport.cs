namespace Journey.Maps.Staleness;

/// <summary>Where a map stands.</summary>
/// <param name="MapId">The map.</param>
/// <param name="Version">Version that was looked at.</param>
/// <param name="AsOf">Instant of all of it.</param>
/// <param name="Status">The gravest of the states that hold.</param>
/// <param name="States">Every state that holds, the gravest first.</param>
/// <param name="Because">Why it has the status, in words.</param>
/// <param name="Elements">Elements that depend on something or have a reason, in the order of the map.</param>
/// <param name="Affected">Elements with an open reason, the map left out.</param>
/// <param name="Total">Elements of the map, the map left out.</param>
/// <param name="AffectedShare">Affected / total; null without elements.</param>
/// <param name="OldestSince">Since when the oldest open reason holds; none where there is none.</param>
/// <param name="OldestDays">How many days that is.</param>
/// <param name="VerifiedAt">When the map as a whole, or its last element, was verified; none where nobody did.</param>
/// <param name="Below">Maps below that are stale or at risk.</param>
/// <param name="Upcoming">What would make it stale next, the earliest first; the first is what is predicted.</param>
internal sealed record StalenessReport(
    Guid MapId, int Version, DateTimeOffset AsOf, Freshness Status, IReadOnlyList<Freshness> States, IReadOnlyList<string> Because, IReadOnlyList<StaleElement> Elements,
    int Affected, int Total, double? AffectedShare, DateTimeOffset? OldestSince, double? OldestDays, DateTimeOffset? VerifiedAt, IReadOnlyList<StaleBelow> Below,
    IReadOnlyList<Prediction> Upcoming)
{
    /// <summary>Elements with an open reason that readers of the published version are shown and this later one no longer has, until somebody says so.</summary>
    public IReadOnlyList<StaleElement> Gone { get; init; } = [];

    /// <summary>When it will be stale next, and why; none where nothing is known.</summary>
    public Prediction? Predicted => Upcoming.Count > 0 ? Upcoming[0] : null;
}
