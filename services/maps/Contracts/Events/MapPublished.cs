using Journey.Messaging;

namespace Journey.Maps.Contracts.Events;

/// <summary>What readers of a map are shown has changed: a version was published, in the place of the one before, or the published one was taken from readers. A lower revision than the known one is ignored.</summary>
/// <param name="MapId">The map.</param>
/// <param name="Publication">Number of the publication on its map, from 1.</param>
/// <param name="Version">Version of the map that it shows.</param>
/// <param name="Status">published, or archived where readers are no longer shown it.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="AsOf">Instant of the grades that were seen.</param>
/// <param name="RulesVersion">Version of the lint rules that it was held against.</param>
/// <param name="TheatreIndex">Weights of failed rules / weights of applicable rules, 0 to 1.</param>
/// <param name="Strength">weak or sound: whether decisions and owners were identified.</param>
/// <param name="Claims">Its claims with the grades that were seen.</param>
public sealed record MapPublished(
    Guid MapId, int Publication, int Version, string Status, DateTimeOffset PublishedAt, DateTimeOffset AsOf, int RulesVersion, double TheatreIndex, string Strength,
    IReadOnlyList<PublishedGrade> Claims) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.maps.map-published.v1";
}

/// <summary>A claim with the grade that was seen when its version was published.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="StatementVersion">Version of its statement.</param>
/// <param name="Grade">A, B, C, D or Uncited.</param>
/// <param name="GradeRevision">Revision of the newest grade of this statement that evidence had told; 0 where it had told none.</param>
public sealed record PublishedGrade(string ClaimId, int StatementVersion, string Grade, long GradeRevision);
