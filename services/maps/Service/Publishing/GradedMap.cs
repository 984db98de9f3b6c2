namespace Journey.Maps.Publishing;

/// <summary>What evidence says of a map.</summary>
/// <param name="Revision">Revision of the unit at evidence: what is told is at least as new.</param>
/// <param name="Version">Version of the map that evidence knows.</param>
/// <param name="AsOf">Instant for which the grades are computed.</param>
/// <param name="Claims">Its claims with their grades.</param>
/// <param name="Cited">What is cited behind them and counts.</param>
internal sealed record GradedMap(long Revision, int Version, DateTimeOffset AsOf, IReadOnlyList<PublishedClaim> Claims, IReadOnlyList<CitedItem> Cited);
