using Journey.Messaging;

namespace Journey.Maps.Contracts.Events;

/// <summary>A decision on a map has a new revision: it was drafted, edited, made, reviewed, or another took its place. A lower revision than the known one is ignored.</summary>
/// <param name="DecisionId">The decision.</param>
/// <param name="MapId">The map.</param>
/// <param name="MapVersion">Version of the map it is made on.</param>
/// <param name="Revision">How often it has changed, from 1.</param>
/// <param name="Status">draft, decided, reviewed or superseded.</param>
/// <param name="Question">What is decided.</param>
/// <param name="Change">The one operating change; empty where there is none yet.</param>
/// <param name="Candidate">Candidate fix of the map that the change is; empty where it is none.</param>
/// <param name="PersonId">Who answers for it; null while nobody is named.</param>
/// <param name="ReviewAt">Day of its review, in the unit's time zone; null while none is set.</param>
/// <param name="Claims">Claims it relies on.</param>
/// <param name="SupersededBy">Decision that took its place; null while it stands.</param>
/// <param name="MissingEvidence">What one would have to know still; null where the event is from before it was told.</param>
public sealed record DecisionRecorded(
    Guid DecisionId, Guid MapId, int MapVersion, int Revision, string Status, string Question, string Change, string Candidate, Guid? PersonId, DateOnly? ReviewAt,
    IReadOnlyList<DecidedClaim> Claims, Guid? SupersededBy, IReadOnlyList<DecidedGap>? MissingEvidence = null) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.maps.decision-recorded.v1";
}

/// <summary>A claim that a decision relies on.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="StatementVersion">Version of its statement.</param>
/// <param name="Grade">Its grade when the decision was made; empty for a draft.</param>
/// <param name="GradeRevision">Revision of that grade; 0 for a draft, and where evidence had told none.</param>
/// <param name="Waived">Whether it was relied on under a waiver.</param>
public sealed record DecidedClaim(string ClaimId, int StatementVersion, string Grade, long GradeRevision, bool Waived);

/// <summary>Evidence that a decision lacks.</summary>
/// <param name="What">What one would have to know.</param>
/// <param name="PersonId">Who brings it; null while nobody is named.</param>
/// <param name="Due">Day by which, in the unit's time zone; null while none is set.</param>
public sealed record DecidedGap(string What, Guid? PersonId, DateOnly? Due);
