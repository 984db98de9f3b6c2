using Journey.Messaging;

namespace Journey.Evidence.Contracts.Events;

/// <summary>Evidence against a claim has reached a weight of .25. That it no longer has is told by <see cref="ClaimGraded"/>.</summary>
/// <param name="MapId">Map of the claim.</param>
/// <param name="ClaimId">The claim.</param>
/// <param name="StatementVersion">Version of the statement that was graded.</param>
/// <param name="GradeRevision">Revision of the grade with which it begins.</param>
/// <param name="AsOf">Instant for which the grade was computed.</param>
/// <param name="Support">Supporting weight, 0 to 1.</param>
/// <param name="Contra">Contradicting weight, .25 to 1.</param>
/// <param name="Supporting">Items that count for the claim.</param>
/// <param name="Contradicting">Items that count against it.</param>
public sealed record ClaimContested(
    Guid MapId, string ClaimId, int StatementVersion, long GradeRevision, DateTimeOffset AsOf,
    double Support, double Contra, IReadOnlyList<Guid> Supporting, IReadOnlyList<Guid> Contradicting) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.evidence.claim-contested.v1";
}
