using Journey.Messaging;

namespace Journey.Maps.Contracts.Events;

/// <summary>A map has a new newest version. Carries what other services keep of it; a lower version than the known one is ignored.</summary>
/// <param name="MapId">The map.</param>
/// <param name="Version">Number of the version, from 1.</param>
/// <param name="Title">Title of the map.</param>
/// <param name="SegmentKey">Key of the map's segment.</param>
/// <param name="Elements">Every element in the order of the map, the map itself first.</param>
/// <param name="Claims">Every claim in the order of the map.</param>
/// <param name="Journey">Window, expected path and pain points; absent in events of before they were told.</param>
public sealed record MapRevised(
    Guid MapId, int Version, string Title, string SegmentKey,
    IReadOnlyList<RevisedElement> Elements, IReadOnlyList<RevisedClaim> Claims, RevisedJourney? Journey = null) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.maps.map-revised.v1";
}

/// <summary>An element of a revised map.</summary>
/// <param name="Id">Id of the element; for the map itself the map's id.</param>
/// <param name="Kind">map, stage, step, touchpoint, laneItem, painPoint, candidateFix, handoff, momentOfTruth, failurePoint, mark or metric.</param>
/// <param name="Title">Title or name.</param>
/// <param name="Parent">Element it belongs to: for a candidate fix its pain point, for a handoff the touchpoint that gives, for a metric what it is measured at, for other marks their step. Empty for the map.</param>
/// <param name="Key">Touchpoint key; empty for other kinds.</param>
public sealed record RevisedElement(string Id, string Kind, string Title, string Parent, string Key);

/// <summary>A claim of a revised map.</summary>
/// <param name="Id">The claim.</param>
/// <param name="StatementVersion">Version of its statement.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Element">Element it is about.</param>
/// <param name="Kind">Kind of that element: emotion, or a kind that elements have.</param>
public sealed record RevisedClaim(string Id, int StatementVersion, string Statement, string Element, string Kind);
