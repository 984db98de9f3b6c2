using Journey.Maps.Decisions;
using Journey.Maps.Linting;

namespace Journey.Maps.Publishing;

/// <summary>What was seen of a version when it was published; it is stored and never computed again.</summary>
/// <param name="AsOf">Instant for which evidence computed the grades.</param>
/// <param name="EvidenceRevision">Revision of the unit at evidence: what is told is at least as new.</param>
/// <param name="OwnersRevision">Revision of the unit at owners: what is told is at least as new.</param>
/// <param name="Claims">The claims of the version with their grades, in the order of the map.</param>
/// <param name="Owners">Who answered for which element.</param>
/// <param name="Fixes">Fixes that were planned.</param>
/// <param name="Lint">What the rules said.</param>
/// <param name="Waivers">Waivers of rules that counted.</param>
/// <param name="Review">Number of the review in which the version was approved; 0 where nobody was asked.</param>
internal sealed record SeenAtGate(
    DateTimeOffset AsOf, long EvidenceRevision, long OwnersRevision, IReadOnlyList<PublishedClaim> Claims, IReadOnlyList<PublishedOwner> Owners,
    IReadOnlyList<PublishedFix> Fixes, LintReport Lint, IReadOnlyList<Waiver> Waivers, int Review);
