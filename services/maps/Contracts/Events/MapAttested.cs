using Journey.Messaging;

namespace Journey.Maps.Contracts.Events;

/// <summary>Somebody looked at an element of a map again and said how it is. Told once each and never taken back; the later one counts.</summary>
/// <param name="AttestationId">The attestation.</param>
/// <param name="MapId">The map.</param>
/// <param name="MapVersion">The newest version then.</param>
/// <param name="Element">The element, by id; the map's own for the map.</param>
/// <param name="OfMap">Whether it is said of the map itself.</param>
/// <param name="Verdict">stillTrue, changed or retired.</param>
/// <param name="ByWordOnly">Whether nothing but a word stands behind it.</param>
/// <param name="At">When it was said.</param>
public sealed record MapAttested(Guid AttestationId, Guid MapId, int MapVersion, string Element, bool OfMap, string Verdict, bool ByWordOnly, DateTimeOffset At) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.maps.map-attested.v1";
}
