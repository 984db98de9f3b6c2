using Journey.Maps.Maps;

namespace Journey.Maps.Staleness;

/// <summary>All that staleness is computed from; the same gives the same.</summary>
/// <param name="Map">The version that is looked at.</param>
/// <param name="WrittenAt">When the map was begun: what nobody verified is as old.</param>
/// <param name="Changes">Changes of the unit that count.</param>
/// <param name="Attestations">Who looked at which element.</param>
/// <param name="Cited">Elements that open decisions stand on.</param>
/// <param name="Definitions">Later versions of the segment's definition.</param>
/// <param name="Drifts">What evidence told of behaviour.</param>
/// <param name="AsOf">Instant of all of it.</param>
/// <param name="TimeZone">Zone in which the unit counts its days.</param>
internal sealed record StaleSubject(
    MapVersion Map, DateTimeOffset WrittenAt, IReadOnlyList<DeclaredChange> Changes, IReadOnlyList<Attestation> Attestations, IReadOnlySet<string> Cited,
    IReadOnlyList<LaterDefinition> Definitions, IReadOnlyList<KnownDrift> Drifts, DateTimeOffset AsOf, string TimeZone)
{
    public string Whole => Map.MapId.ToString();
}
