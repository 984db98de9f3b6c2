using Journey.Messaging;

namespace Journey.Maps.Contracts.Events;

/// <summary>What readers are shown of a map is to be looked at again, for reasons that were not told before. A lower revision than the known one is ignored.</summary>
/// <param name="MapId">The map.</param>
/// <param name="Version">Version that readers are shown: the published one, or the newest where none is.</param>
/// <param name="Revision">Raised by one each time something is told of where the map stands.</param>
/// <param name="Status">stale, atRisk or expired.</param>
/// <param name="Because">Why, in words.</param>
/// <param name="OldestSince">Since when the oldest open reason holds; null where there is none: a map below, or a day of review that has passed.</param>
/// <param name="AsOf">Instant for which it was computed.</param>
/// <param name="Elements">Elements with open reasons, in the order of the map.</param>
public sealed record MapStaleRaised(
    Guid MapId, int Version, int Revision, string Status, IReadOnlyList<string> Because, DateTimeOffset? OldestSince, DateTimeOffset AsOf, IReadOnlyList<RaisedElement> Elements) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.maps.map-stale-raised.v1";
}

/// <summary>An element that somebody must look at again.</summary>
/// <param name="ElementId">The element; the map's own id for the map.</param>
/// <param name="Kind">Its kind, as map-revised names it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Weighs">Whether it alone makes the map stale.</param>
/// <param name="Reasons">Why, the oldest first.</param>
public sealed record RaisedElement(string ElementId, string Kind, string Title, bool Weighs, IReadOnlyList<RaisedReason> Reasons);

/// <summary>Why an element is to be looked at again.</summary>
/// <param name="Cause">product, policy, segment, channel, behaviour or definition.</param>
/// <param name="What">In words.</param>
/// <param name="On">What of it the element depends on; empty for a definition and for behaviour.</param>
/// <param name="Since">From when on it holds.</param>
/// <param name="Change">Key of the change; null for a definition and for behaviour.</param>
public sealed record RaisedReason(string Cause, string What, string On, DateTimeOffset Since, Guid? Change);
