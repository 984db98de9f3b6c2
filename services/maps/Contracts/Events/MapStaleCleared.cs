using Journey.Messaging;

namespace Journey.Maps.Contracts.Events;

/// <summary>Nothing of what was raised about a map is open any more. A lower revision than the known one is ignored.</summary>
/// <param name="MapId">The map.</param>
/// <param name="Version">Version that readers are shown: the published one, or the newest where none is.</param>
/// <param name="Revision">Raised by one each time something is told of where the map stands.</param>
/// <param name="Status">fresh, scheduled where a change is announced, or unknown where nobody ever verified it.</param>
/// <param name="At">When.</param>
/// <param name="VerifiedAt">When somebody last verified anything on it; null where nobody did.</param>
public sealed record MapStaleCleared(Guid MapId, int Version, int Revision, string Status, DateTimeOffset At, DateTimeOffset? VerifiedAt) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.maps.map-stale-cleared.v1";
}
