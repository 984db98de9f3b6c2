namespace Journey.Maps.Staleness;

/// <summary>Where the maps of a unit stand.</summary>
/// <param name="AsOf">Instant of all of it.</param>
/// <param name="Status">atRisk where a change that is about the whole unit holds; else fresh.</param>
/// <param name="Changes">Those changes.</param>
/// <param name="Maps">Maps that are not fresh, the gravest first.</param>
internal sealed record UnitStaleness(DateTimeOffset AsOf, Freshness Status, IReadOnlyList<DeclaredChange> Changes, IReadOnlyList<StaleMap> Maps);
