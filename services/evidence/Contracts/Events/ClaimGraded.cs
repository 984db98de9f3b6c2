using Journey.Messaging;

namespace Journey.Evidence.Contracts.Events;

/// <summary>A claim's grade, what holds it down, its contest or its statement differs from what was told last. A lower revision than the known one is ignored.</summary>
/// <param name="MapId">Map of the claim.</param>
/// <param name="ClaimId">The claim.</param>
/// <param name="StatementVersion">Version of the statement that was graded.</param>
/// <param name="GradeRevision">Raised by one with every grade of the claim.</param>
/// <param name="AsOf">Instant for which the grade was computed.</param>
/// <param name="Grade">A, B, C, D or Uncited.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Contested">Whether contradiction is .25 or more.</param>
/// <param name="CappedBy">The best tier present where it holds the grade down: S, A, B, C or D; else empty.</param>
public sealed record ClaimGraded(
    Guid MapId, string ClaimId, int StatementVersion, long GradeRevision, DateTimeOffset AsOf,
    string Grade, double Score, bool Contested, string CappedBy) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.evidence.claim-graded.v1";
}
